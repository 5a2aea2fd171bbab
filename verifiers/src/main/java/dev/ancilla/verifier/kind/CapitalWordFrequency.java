package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import java.util.List;

/**
 * Words in capitals. Whether "I" is one is open, so it does not help towards "at least" and does
 * count against "less than".
 */
final class CapitalWordFrequency implements Kind {
  @Override
  public String alias() {
    return "change_case:capital_word_frequency";
  }

  @Override
  public String summary() {
    return "At least, or less than, so many words in capital letters.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.relation("capital_relation"),
        Parameter.count("capital_frequency", "how many words", 3));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    int minLetters = parameters.atLeast("capital_relation") ? 2 : 1;
    return parameters.bounded(
        new Quantity.CapitalWords(minLetters), "capital_relation", "capital_frequency");
  }
}
