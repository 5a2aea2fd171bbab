package dev.ancilla.verify;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Profile;

/** A clause with what measures it. Immutable, thread-safe. */
record ClauseCheck(Clause clause, ConditionCheck condition, Verifier verifier) {
  static ClauseCheck compile(Clause clause, Profile profile, VerifierFactory verifiers) {
    return new ClauseCheck(
        clause,
        ConditionCheck.compile(clause.when(), verifiers, profile),
        verifiers.within(clause.scope(), verifiers.verifierOf(clause.must(), profile)));
  }
}
