package dev.ancilla.verifier.schema;

import dev.ancilla.spec.Obligation;

/** How facts and advice put things into words. */
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

  /** For example "at most 50", "exactly 2", "2 to 5". */
  static String bounds(int min, int max) {
    if (min == max) {
      return "exactly " + min;
    }
    if (max == Obligation.Measure.OPEN) {
      return "at least " + min;
    }
    return min == 0 ? "at most " + max : min + " to " + max;
  }

  /** For example "1 row", "2 rows". */
  static String rows(int count) {
    return count == 1 ? "1 row" : count + " rows";
  }
}
