/** Clauses that cannot all hold. */
module dev.ancilla.verifiers.solver {
  requires transitive dev.ancilla.core;

  exports dev.ancilla.verifier.solver;
}
