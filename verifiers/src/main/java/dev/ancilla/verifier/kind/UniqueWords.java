package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;

/** No word twice, in whatever case. */
final class UniqueWords implements Kind {
  @Override
  public String alias() {
    return "count:count_unique";
  }

  @Override
  public String summary() {
    return "No word occurs twice.";
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return new Obligation.Measure(new Quantity.MostRepeatedRun(1), 0, 1);
  }
}
