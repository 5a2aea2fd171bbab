package dev.ancilla.spec;

import dev.ancilla.text.Unit;

/** What a {@link Obligation.Measure} counts. */
public sealed interface Quantity {

  /** How many units the answer has. */
  record Units(Unit unit) implements Quantity {}

  /** How often a term occurs, without overlaps. */
  record Occurrences(Term term) implements Quantity {}

  /**
   * How often the most frequent run of words occurs, in any case, overlaps included: 1 in a text
   * that never repeats itself, 0 in one that is shorter than the run.
   *
   * @param words length of the run
   */
  record MostRepeatedRun(int words) implements Quantity {
    public MostRepeatedRun {
      if (words < 1) {
        throw new IllegalArgumentException(
            "a run needs at least one word, not %d.".formatted(words));
      }
    }
  }

  /**
   * Stretches between two marks on one line, for example placeholders between {@code [} and {@code
   * ]}. The innermost of nested ones count; empty ones do not.
   */
  record Enclosed(String open, String close) implements Quantity {
    public Enclosed {
      if (open.isBlank() || close.isBlank()) {
        throw new IllegalArgumentException("enclosed stretches need a mark on both sides.");
      }
    }
  }

  /** Stretches that Markdown sets off by asterisks: {@code *so*}, {@code **so**}. */
  enum Highlights implements Quantity {
    HIGHLIGHTS
  }

  /**
   * The parts between separators. A separator stands alone, white space on both sides; blank parts
   * do not count.
   *
   * @param distinct count a part that says the same as another once; case and white space aside
   */
  record Parts(String separator, boolean distinct) implements Quantity {
    public Parts {
      if (separator.isBlank()) {
        throw new IllegalArgumentException("parts need a separator that can be seen.");
      }
    }
  }

  /**
   * Sections that a numbered heading opens at the start of a line: for the label {@code Part} the
   * headings {@code Part 1}, {@code **Part 2**}. A number that comes again counts once.
   *
   * @param label as written, case included
   */
  record Sections(String label) implements Quantity {
    public Sections {
      if (label.isBlank()) {
        throw new IllegalArgumentException("sections need a label.");
      }
    }
  }

  /** Lines that begin with a term, white space and Markdown marks before it aside. */
  record LinesStarting(Term term) implements Quantity {}

  /**
   * Words all of whose letters are capitals.
   *
   * @param minLetters shorter ones do not count: 2 leaves out "I" and "A"
   */
  record CapitalWords(int minLetters) implements Quantity {
    public CapitalWords {
      if (minLetters < 1) {
        throw new IllegalArgumentException(
            "a capital word has at least one letter, not %d.".formatted(minLetters));
      }
    }
  }

  /** Words all of whose letters are small ones; a word without letters does not count. */
  enum LowerCaseWords implements Quantity {
    LOWER_CASE_WORDS
  }

  /** Letters of any script; digits and marks are none. */
  enum Letters implements Quantity {
    LETTERS
  }

  /** Different units, case and white space aside: words that come again count once. */
  record Distinct(Unit unit) implements Quantity {}

  /**
   * Words that read the same backwards, case aside.
   *
   * @param minLetters shorter ones do not count: 3 leaves out "I" and "oo"
   */
  record Palindromes(int minLetters) implements Quantity {
    public Palindromes {
      if (minLetters < 1) {
        throw new IllegalArgumentException(
            "a palindrome has at least one letter, not %d.".formatted(minLetters));
      }
    }
  }
}
