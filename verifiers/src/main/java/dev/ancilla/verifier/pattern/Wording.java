package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import java.util.List;
import java.util.stream.Collectors;

/** How facts and advice put things into words. */
final class Wording {
  private static final int LONGEST_QUOTE = 80;

  private Wording() {}

  static String quote(String text) {
    String line = text.replaceAll("\\s+", " ");
    int points = line.codePointCount(0, line.length());
    if (points <= LONGEST_QUOTE) {
      return "\"" + line + "\"";
    }
    return "\"" + line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…\"";
  }

  static String quote(List<Term> terms) {
    return terms.stream().map(term -> quote(term.text())).collect(Collectors.joining(", "));
  }

  /** For example "at most 50", "exactly 2", "2 to 5". */
  static String bounds(Obligation.Measure measure) {
    if (measure.min() == measure.max()) {
      return "exactly " + measure.min();
    }
    if (measure.max() == Obligation.Measure.OPEN) {
      return "at least " + measure.min();
    }
    if (measure.min() == 0) {
      return "at most " + measure.max();
    }
    return measure.min() + " to " + measure.max();
  }
}
