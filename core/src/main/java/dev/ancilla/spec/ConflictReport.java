package dev.ancilla.spec;

import java.util.List;
import java.util.Optional;

/**
 * What was found about a spec before a token was spent.
 *
 * @param conflicts sets of clauses that cannot all hold, each minimal
 * @param unknown what could not be decided within its limits, with the reason; never "no conflict"
 * @param witness a text that satisfies every clause which could be taken into account, where there
 *     is no conflict and one was found
 */
public record ConflictReport(
    List<Conflict> conflicts, List<Undecided> unknown, Optional<String> witness) {
  /**
   * Clauses of which nothing could be said.
   *
   * @param clauses their ids
   */
  public record Undecided(List<String> clauses, String why) {
    public Undecided {
      clauses = List.copyOf(clauses);
    }
  }

  public ConflictReport {
    conflicts = List.copyOf(conflicts);
    unknown = List.copyOf(unknown);
  }
}
