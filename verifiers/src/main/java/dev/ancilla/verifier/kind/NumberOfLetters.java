package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import java.util.List;

/** How many letters in all, of any script; digits and signs are none. */
final class NumberOfLetters implements Kind {
  @Override
  public String alias() {
    return "letters:letter_counting";
  }

  @Override
  public String summary() {
    return "At least, or less than, so many letters.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.count("N", "how many letters", 100), Parameter.relation("relation"));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return parameters.bounded(Quantity.Letters.LETTERS, "relation", "N");
  }
}
