package dev.ancilla.verify;

import dev.ancilla.spec.Clause;

/** What was found about one clause. */
public record Verdict(Clause clause, Finding finding) {

  public Value value() {
    return finding.value();
  }

  /**
   * True when this alone keeps the answer from being delivered: a hard clause violated, or
   * undecided.
   */
  public boolean blocks() {
    return clause.isHard() && (value() == Value.F || value() == Value.U);
  }
}
