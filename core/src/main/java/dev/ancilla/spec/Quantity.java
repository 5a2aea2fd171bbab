package dev.ancilla.spec;

import dev.ancilla.text.Unit;

/** What a {@link Obligation.Measure} counts. */
public sealed interface Quantity {

  /** How many units the answer has. */
  record Units(Unit unit) implements Quantity {}

  /** How often a term occurs, without overlaps. */
  record Occurrences(Term term) implements Quantity {}

  /**
   * How often the most frequent run of words occurs, in any case: 1 in a text that never repeats
   * itself.
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
}
