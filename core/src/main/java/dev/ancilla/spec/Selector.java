package dev.ancilla.spec;

import dev.ancilla.text.Unit;

/** Which stretches of a text are meant. */
public sealed interface Selector {

  /** All of it. */
  enum Whole implements Selector {
    WHOLE
  }

  /**
   * One unit by its place. Where there is no such unit, the clause is violated.
   *
   * @param position from 1; -1 is the last
   */
  record Nth(Unit unit, int position) implements Selector {
    public Nth {
      if (position == 0) {
        throw new IllegalArgumentException(
            "positions count from 1, or from -1 at the end; 0 is none.");
      }
    }
  }

  /**
   * Every unit.
   *
   * @param nonEmpty having no such unit at all breaks the clause; otherwise it does not apply
   */
  record Each(Unit unit, boolean nonEmpty) implements Selector {}

  /** Every second line, counted from 1 over the lines that are not blank. */
  record AlternateLines(boolean odd) implements Selector {}

  /**
   * The stretch under a heading or label, up to the next one: a Markdown heading, or the label at
   * the start of a line with a colon after it. Case aside. Where there is none, the clause does not
   * apply.
   */
  record Part(String label) implements Selector {
    public Part {
      if (label.isBlank()) {
        throw new IllegalArgumentException("a part needs the label it stands under.");
      }
    }
  }

  /**
   * The pieces between separators that stand alone, as when several responses are asked for.
   *
   * @param position from 1; -1 is the last; 0 for each of them
   */
  record Piece(String separator, int position) implements Selector {
    public Piece {
      if (separator.isBlank()) {
        throw new IllegalArgumentException("pieces need a separator that can be seen.");
      }
    }
  }

  /** What may enclose text that is not the author's own words. */
  enum Enclosure {
    QUOTE,
    CODE
  }
}
