package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;

/** An answer that is JSON from end to end. */
final class JsonFormat implements Kind {
  @Override
  public String alias() {
    return "detectable_format:json_format";
  }

  @Override
  public String summary() {
    return "The whole answer is JSON.";
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return new Obligation.WellFormed(Obligation.WellFormed.Format.JSON);
  }
}
