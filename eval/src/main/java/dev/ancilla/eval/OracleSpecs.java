package dev.ancilla.eval;

import dev.ancilla.eval.benchmark.EvalPrompt;
import dev.ancilla.spec.Spec;

/** Turns a data set's parameters into clauses. Thread-safe. */
public interface OracleSpecs {

  /** True for a kind that clauses can be made for. */
  boolean knows(String kind);

  /**
   * The clauses of one prompt, hard, in the plain profile, in the order of its instructions.
   *
   * @throws dev.ancilla.error.AncillaException when a kind is unknown or its parameters are
   *     malformed
   */
  Spec specOf(EvalPrompt prompt);
}
