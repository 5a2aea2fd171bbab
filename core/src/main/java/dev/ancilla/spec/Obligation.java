package dev.ancilla.spec;

import java.util.List;

/** A primitive that an answer satisfies or breaks. Every clause kind is built from these. */
public sealed interface Obligation {

  /**
   * So many of something.
   *
   * @param min inclusive
   * @param max inclusive; {@link #OPEN} for no upper bound
   */
  record Measure(Quantity quantity, int min, int max) implements Obligation {
    /** No upper bound. */
    public static final int OPEN = Integer.MAX_VALUE;

    public Measure {
      if (min < 0 || max < min) {
        throw new IllegalArgumentException(
            "bounds [%d, %d] are no range; min must be 0 or more and at most max."
                .formatted(min, max));
      }
    }
  }

  /** All of the terms occur, or at least one where {@code all} is false. */
  record Contains(List<Term> terms, boolean all) implements Obligation {
    public Contains {
      terms = List.copyOf(terms);
      if (terms.isEmpty()) {
        throw new IllegalArgumentException("contains needs at least one term.");
      }
    }
  }

  /** None of the terms occurs. */
  record Forbids(List<Term> terms) implements Obligation {
    public Forbids {
      terms = List.copyOf(terms);
      if (terms.isEmpty()) {
        throw new IllegalArgumentException("forbids needs at least one term.");
      }
    }
  }

  /** The answer begins with this text, white space before it aside. */
  record StartsWith(Term term) implements Obligation {}

  /** The answer ends with this text, white space after it aside. */
  record EndsWith(Term term) implements Obligation {}

  /** Every letter that has a case is of this one. */
  record LetterCase(Letters letters) implements Obligation {
    /** The two cases. */
    public enum Letters {
      UPPER,
      LOWER
    }
  }
}
