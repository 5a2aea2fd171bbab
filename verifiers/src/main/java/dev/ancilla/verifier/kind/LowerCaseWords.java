package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import java.util.List;

/**
 * Words in lower case. The instruction can also mean each of them; a bound on all together fulfils
 * both readings.
 */
final class LowerCaseWords implements Kind {
  @Override
  public String alias() {
    return "count:lowercase_counting";
  }

  @Override
  public String summary() {
    return "At most so many words in lower case.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.count("N", "how many at most", 3));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    int most = parameters.count("N", 0);
    return new Obligation.Measure(Quantity.LowerCaseWords.LOWER_CASE_WORDS, 0, most);
  }
}
