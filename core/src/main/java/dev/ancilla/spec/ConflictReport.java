package dev.ancilla.spec;

import java.util.List;

/**
 * What was found about a spec before a token was spent. Only hard clauses are looked at: a wish
 * gives way by itself.
 *
 * @param conflicts sets of clauses that cannot all hold, each minimal
 * @param unknown what could not be decided within the limits, with the reason; never "no conflict"
 * @param assumed ids of clauses that no text decides, such as judged ones; each was taken to be
 *     satisfiable by itself
 * @param witnesses one for each set of clauses that apply together, where there is no conflict and
 *     nothing unknown in it: an answer that satisfies all of them but the assumed ones
 */
public record ConflictReport(
    List<Conflict> conflicts,
    List<Undecided> unknown,
    List<String> assumed,
    List<Witness> witnesses) {
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
    assumed = List.copyOf(assumed);
    witnesses = List.copyOf(witnesses);
  }
}
