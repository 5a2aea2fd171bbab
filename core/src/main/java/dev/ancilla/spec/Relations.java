package dev.ancilla.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a clause stands to others of its spec. Immutable.
 *
 * @param otherwise the clause that applies where this one's condition does not hold
 * @param after the step before this one: a clause that must hold first; where it is violated or
 *     does not apply, this clause does not apply either
 * @param group clauses of one group are branches of a choice: at most one of them applies
 * @param beats clauses that give way where this one applies
 * @param priority between clauses of equal source role the higher one wins; 0 unless said otherwise
 */
public record Relations(
    Optional<String> otherwise,
    Optional<String> after,
    Optional<String> group,
    List<String> beats,
    int priority) {
  /** Stands alone. */
  public static final Relations NONE =
      new Relations(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 0);

  public Relations {
    beats = List.copyOf(beats);
  }

  /** With another clause for where the condition does not hold. */
  public Relations withOtherwise(String clause) {
    return new Relations(Optional.of(clause), after, group, beats, priority);
  }

  /** As a step that follows another. */
  public Relations withAfter(String clause) {
    return new Relations(otherwise, Optional.of(clause), group, beats, priority);
  }

  /** As one branch of a choice. */
  public Relations withGroup(String name) {
    return new Relations(otherwise, after, Optional.of(name), beats, priority);
  }

  /** With clauses that give way to it. */
  public Relations withBeats(String... clauses) {
    return new Relations(otherwise, after, group, List.of(clauses), priority);
  }

  /** With a priority of its own. */
  public Relations withPriority(int rank) {
    return new Relations(otherwise, after, group, beats, rank);
  }

  /** The ids of all clauses named here. */
  public List<String> names() {
    List<String> names = new ArrayList<>(beats);
    otherwise.ifPresent(names::add);
    after.ifPresent(names::add);
    return names;
  }
}
