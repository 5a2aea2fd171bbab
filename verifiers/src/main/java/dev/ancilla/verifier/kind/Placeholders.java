package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import java.util.List;

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
  public List<Parameter> parameters() {
    return List.of(Parameter.count("num_placeholders", "how many at least", 3));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    int least = parameters.count("num_placeholders", 0);
    return new Obligation.Measure(new Quantity.Enclosed("[", "]"), least, Obligation.Measure.OPEN);
  }
}
