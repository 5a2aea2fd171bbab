/** Verifiers for every kind of clause, and the benchmark kinds they are known by. */
module dev.ancilla.verifiers {
  requires transitive dev.ancilla.core;
  requires com.networknt.schema;
  requires java.net.http;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires tools.jackson.databind;

  uses dev.ancilla.verifier.external.ExternalCheck;

  exports dev.ancilla.verifier;
  exports dev.ancilla.verifier.external;
  exports dev.ancilla.verifier.judge;
  exports dev.ancilla.verifier.kind;
  exports dev.ancilla.verifier.official;
  exports dev.ancilla.verifier.pattern;
  exports dev.ancilla.verifier.schema;
  exports dev.ancilla.verifier.tool;
}
