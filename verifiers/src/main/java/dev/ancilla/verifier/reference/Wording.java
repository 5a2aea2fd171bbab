package dev.ancilla.verifier.reference;

import dev.ancilla.text.Region;
import java.util.ArrayList;
import java.util.List;

/** Stretches of texts, and how facts and advice quote them. */
final class Wording {
  private static final int LONGEST_QUOTE = 80;

  private Wording() {}

  static String quote(String text) {
    String line = text.replaceAll("\\s+", " ");
    int points = line.codePointCount(0, line.length());
    return points <= LONGEST_QUOTE
        ? "\"" + line + "\""
        : "\"" + line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…\"";
  }

  /** The words of many regions, read in one walk. */
  static List<String> stretches(String text, List<Region> ascending) {
    List<String> stretches = new ArrayList<>(ascending.size());
    int point = 0;
    int index = 0;
    for (Region region : ascending) {
      int from = text.offsetByCodePoints(index, region.start() - point);
      index = text.offsetByCodePoints(from, region.length());
      point = region.end();
      stretches.add(text.substring(from, index));
    }
    return stretches;
  }
}
