package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
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
    Term word = Term.pattern("\\b\\p{Ll}+(['’-]\\p{Ll}+)*\\b");
    return new Obligation.Measure(new Quantity.Occurrences(word), 0, parameters.count("N", 0));
  }
}
