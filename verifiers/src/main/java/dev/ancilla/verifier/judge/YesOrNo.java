package dev.ancilla.verifier.judge;

import java.util.Locale;
import java.util.Optional;

/** Reads a yes or a no, strictly. */
final class YesOrNo {
  private static final int LONGEST_QUOTE = 40;

  private YesOrNo() {}

  /** True for yes, false for no; white space, case, asterisks, quotes and a full stop aside. */
  static Optional<Boolean> read(String reply) {
    return switch (bare(reply)) {
      case "yes" -> Optional.of(true);
      case "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  static Opinion opinion(String reply) {
    return read(reply)
        .<Opinion>map(Opinion.Answered::plainly)
        .orElseGet(
            () ->
                new Opinion.Undecided(
                    "the judge says neither yes nor no but \"%s\"".formatted(excerpt(reply))));
  }

  static String excerpt(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_QUOTE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
  }

  private static String bare(String reply) {
    String text = reply.strip();
    int from = 0;
    int to = text.length();
    while (from < to && "*\"'`".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "*\"'`.!".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }
}
