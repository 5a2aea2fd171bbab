package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.text.Unit;
import java.util.List;

/** How many sentences. */
final class NumberOfSentences implements Kind {
  @Override
  public String alias() {
    return "length_constraints:number_sentences";
  }

  @Override
  public String summary() {
    return "At least, or less than, so many sentences.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.relation("relation"), Parameter.count("num_sentences", "how many", 5));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return parameters.bounded(new Quantity.Units(Unit.SENTENCE), "relation", "num_sentences");
  }
}
