package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.text.Unit;
import java.util.List;

/** How many words, a hyphenated one counted once as word processors do. */
final class NumberOfWords implements Kind {
  @Override
  public String alias() {
    return "length_constraints:number_words";
  }

  @Override
  public String summary() {
    return "At least, or less than, so many words.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.relation("relation"), Parameter.count("num_words", "how many", 120));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return parameters.bounded(new Quantity.Units(Unit.WORD), "relation", "num_words");
  }
}
