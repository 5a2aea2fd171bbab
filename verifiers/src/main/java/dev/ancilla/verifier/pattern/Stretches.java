package dev.ancilla.verifier.pattern;

import dev.ancilla.text.Region;
import java.util.ArrayList;
import java.util.List;

/** The words of many regions of one text, read in one walk. */
final class Stretches {
  private Stretches() {}

  /** Region.of counts code points from the start each time; this is linear in the text. */
  static List<String> of(String text, List<Region> ascending) {
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
