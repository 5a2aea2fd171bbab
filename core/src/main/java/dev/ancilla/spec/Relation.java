package dev.ancilla.spec;

import dev.ancilla.text.Unit;

/** How a unit stands to the one before it. */
public sealed interface Relation {

  /** Relations without parameters. */
  enum Plain implements Relation {
    /** They say different things; case and punctuation aside. */
    DIFFERENT,
    /** They begin with different letters. */
    INITIALS_DIFFER,
    /** The later one's first letter is not the next one of the alphabet. */
    INITIALS_NOT_SUCCESSIVE,
    /** In the order of the alphabet, case aside; equal ones may follow each other. */
    ALPHABETICAL,
    /** The later one begins with the word that the earlier one ends with. */
    CHAINED
  }

  /**
   * The later one has more units, or fewer.
   *
   * @param in what is counted
   * @param growing more rather than fewer
   */
  record Lengths(Unit in, boolean growing) implements Relation {}

  /** Nothing but this mark is between them. */
  record Joined(String mark) implements Relation {
    public Joined {
      if (mark.isEmpty()) {
        throw new IllegalArgumentException("say what joins them.");
      }
    }
  }
}
