package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import java.util.Set;

/** Placeholders in square brackets. */
final class Placeholders implements Kind {
  @Override
  public String alias() {
    return "detectable_content:number_placeholders";
  }

  @Override
  public String summary() {
    return "At least so many placeholders such as [name].";
  }

  @Override
  public Set<String> parameters() {
    return Set.of("num_placeholders");
  }

  @Override
  public Obligation plain(Parameters parameters) {
    int least = parameters.count("num_placeholders", 0);
    return new Obligation.Measure(new Quantity.Enclosed("[", "]"), least, Obligation.Measure.OPEN);
  }
}
