package dev.ancilla.spec;

import dev.ancilla.text.Unit;
import java.util.Set;

/** Which stretches of a text are meant. */
public sealed interface Selector {

  enum Whole implements Selector {
    WHOLE
  }

  /**
   * One unit by its place.
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

  /** The part under a heading or label, up to the next one. */
  record Part(String label) implements Selector {}

  /** Everything outside of these. */
  record Outside(Set<Enclosure> enclosures) implements Selector {
    public Outside {
      enclosures = Set.copyOf(enclosures);
      if (enclosures.isEmpty()) {
        throw new IllegalArgumentException("outside needs at least one of: quote, code.");
      }
    }
  }

  /** What may enclose text that is not the author's own words. */
  enum Enclosure {
    QUOTE,
    CODE
  }
}
