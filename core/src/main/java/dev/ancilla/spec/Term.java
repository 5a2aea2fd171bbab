package dev.ancilla.spec;

/**
 * A text to be found.
 *
 * @param text every character stands for itself, but in a {@link Match#PATTERN}
 */
public record Term(String text, Match match, boolean caseSensitive) {
  public Term {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a term must not be empty.");
    }
  }

  /** As whole words, in any case. */
  public static Term word(String text) {
    return new Term(text, Match.WORD, false);
  }

  /** Anywhere, exactly as written. */
  public static Term exactly(String text) {
    return new Term(text, Match.SUBSTRING, true);
  }

  /** Wherever a regular expression matches, case included. */
  public static Term pattern(String expression) {
    return new Term(expression, Match.PATTERN, true);
  }
}
