package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
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

  /** What those parts saw that decide the whole. */
  static String facts(List<Finding> parts, Value decisive) {
    return parts.stream()
        .filter(finding -> finding.value() == decisive)
        .map(Finding::fact)
        .collect(Collectors.joining("; "));
  }

  /** A term as a writer is told of it: as written, or as the pattern it must match. */
  static String demanded(Term term) {
    return switch (term.match()) {
      case WORD, SUBSTRING -> "exactly " + quote(term.text());
      case PATTERN -> "something that matches " + quote(term.text());
    };
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

  /** For example "at most 0.25". */
  static String bounds(Obligation.Ratio ratio) {
    if (ratio.max() == Double.POSITIVE_INFINITY) {
      return "at least " + ratio.min();
    }
    return ratio.min() == 0
        ? "at most " + ratio.max()
        : "%s to %s".formatted(ratio.min(), ratio.max());
  }
}
