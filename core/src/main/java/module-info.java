/** The core: clauses, verdicts, the model port and the run that ties them together. */
module dev.ancilla.core {
  requires static transitive org.jspecify;
  requires org.apache.commons.statistics.distribution;

  exports dev.ancilla.automaton;
  exports dev.ancilla.decode;
  exports dev.ancilla.error;
  exports dev.ancilla.json;
  exports dev.ancilla.model;
  exports dev.ancilla.model.noisy;
  exports dev.ancilla.model.replay;
  exports dev.ancilla.noise;
  exports dev.ancilla.plan;
  exports dev.ancilla.run;
  exports dev.ancilla.spec;
  exports dev.ancilla.text;
  exports dev.ancilla.trace;
  exports dev.ancilla.verify;
}
