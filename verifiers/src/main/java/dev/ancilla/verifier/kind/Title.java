package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;

/** A title in double angular brackets. */
final class Title implements Kind {
  @Override
  public String alias() {
    return "detectable_format:title";
  }

  @Override
  public String summary() {
    return "A title such as <<My title>>.";
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return new Obligation.Measure(new Quantity.Enclosed("<<", ">>"), 1, Obligation.Measure.OPEN);
  }
}
