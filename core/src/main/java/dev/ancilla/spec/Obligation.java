package dev.ancilla.spec;

import dev.ancilla.text.Unit;
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

  /**
   * The answer begins with this text, white space and one opening quotation mark before it aside.
   */
  record StartsWith(Term term) implements Obligation {}

  /** The answer ends with this text, white space and one closing quotation mark after it aside. */
  record EndsWith(Term term) implements Obligation {}

  /**
   * The answer begins with one mark and ends with another, white space around it aside; the two do
   * not overlap.
   */
  record Wrapped(String open, String close) implements Obligation {
    public Wrapped {
      if (open.isBlank() || close.isBlank()) {
        throw new IllegalArgumentException("a wrapping needs a mark on both sides.");
      }
    }
  }

  /** Exactly one of the terms occurs, whatever stands around it: a choice among options. */
  record ExactlyOne(List<Term> terms) implements Obligation {
    public ExactlyOne {
      terms = List.copyOf(terms);
      if (terms.size() < 2) {
        throw new IllegalArgumentException("a choice needs at least two options.");
      }
    }
  }

  /** Every letter that has a case is of this one. */
  record LetterCase(Letters letters) implements Obligation {
    /** The two cases. */
    public enum Letters {
      UPPER,
      LOWER
    }
  }

  /** The whole answer is a document of this format; a Markdown code fence around it is allowed. */
  record WellFormed(Format format) implements Obligation {
    /** The formats that can be told apart. */
    public enum Format {
      /** An object or an array as RFC 8259 has it; a bare text or number is no document. */
      JSON
    }
  }

  /**
   * One unit of the answer satisfies an obligation of its own.
   *
   * @param number from 1
   */
  record InUnit(Unit unit, int number, Obligation must) implements Obligation {
    public InUnit {
      if (number < 1) {
        throw new IllegalArgumentException(
            "units are counted from 1; number %d does not exist.".formatted(number));
      }
    }
  }

  /** Every part holds: an instruction that asks for several things at once. */
  record AllOf(List<Obligation> parts) implements Obligation {
    public AllOf {
      parts = List.copyOf(parts);
      if (parts.size() < 2) {
        throw new IllegalArgumentException("all-of needs at least two parts.");
      }
    }
  }
}
