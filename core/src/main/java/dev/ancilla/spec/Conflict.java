package dev.ancilla.spec;

import java.util.List;
import java.util.Optional;

/**
 * Clauses that cannot all hold. A finding, not part of the spec.
 *
 * @param core ids of the clauses, a smallest such set: without any one of them the rest can hold
 * @param kind what clashes
 * @param why one sentence with the values that clash
 * @param advice what to change
 * @param circumstance when they apply together, for people; empty where they always do
 * @param witness what satisfies the core without its last clause, where one was found
 */
public record Conflict(
    List<String> core,
    Kind kind,
    String why,
    String advice,
    String circumstance,
    Optional<Witness> witness) {
  /** What clashes. The names are those of reports. */
  public enum Kind {
    /** Bounds of one measure exclude each other. */
    BOUNDS,
    /** Measures that depend on each other: per unit against totals, phrases against sizes. */
    ARITHMETIC,
    /** Case, characters or forbidden terms against texts that must be there. */
    TERMS,
    /** What it must begin or end with. */
    MARGINS,
    /** A format against texts or forms around it. */
    FORMAT,
    /** A closed list of answers of which none is allowed. */
    OPTIONS,
    /** A language against texts or characters. */
    LANGUAGE,
    /** A text that must be copied and breaks a rule. */
    COPY,
    /** Rules about tools and order. */
    TOOLS,
    /** The state of the world is demanded to be so and otherwise. */
    STATE,
    /** One question for a judge must be answered by yes and by no. */
    JUDGE,
    /** Clauses that beat each other in a circle. */
    PRECEDENCE
  }

  public Conflict {
    core = List.copyOf(core);
    if (core.isEmpty()) {
      throw new IllegalArgumentException("a conflict has at least one clause.");
    }
  }
}
