package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Relation;
import dev.ancilla.text.Unit;

/** Neighbouring words whose first letters do not follow each other in the alphabet. */
final class NoSuccessiveInitials implements Kind {
  @Override
  public String alias() {
    return "keywords:no_adjacent_consecutive";
  }

  @Override
  public String summary() {
    return "No word begins with the letter after its neighbour's.";
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return new Obligation.Neighbours(Unit.WORD, Relation.Plain.INITIALS_NOT_SUCCESSIVE);
  }
}
