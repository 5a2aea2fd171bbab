package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import java.util.List;

/** Two answers in one, told apart by a divider, that do not say the same. */
final class TwoResponses implements Kind {
  private static final String DIVIDER = "******";

  @Override
  public String alias() {
    return "combination:two_responses";
  }

  @Override
  public String summary() {
    return "Two different answers with ****** between them.";
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return new Obligation.AllOf(
        List.of(
            new Obligation.Measure(new Quantity.Parts(DIVIDER, false), 2, 2),
            new Obligation.Measure(new Quantity.Parts(DIVIDER, true), 2, Obligation.Measure.OPEN)));
  }
}
