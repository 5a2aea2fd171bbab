/** Verifiers for every kind of clause, and the benchmark kinds they are known by. */
module dev.ancilla.verifiers {
  requires transitive dev.ancilla.core;
  requires tools.jackson.databind;

  exports dev.ancilla.verifier;
  exports dev.ancilla.verifier.kind;
  exports dev.ancilla.verifier.official;
  exports dev.ancilla.verifier.pattern;
  exports dev.ancilla.verifier.tool;
}
