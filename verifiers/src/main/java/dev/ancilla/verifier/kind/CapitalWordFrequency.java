package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import java.util.Set;

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
  public Set<String> parameters() {
    return Set.of("capital_relation", "capital_frequency");
  }

  @Override
  public Obligation plain(Parameters parameters) {
    int minLetters = parameters.atLeast("capital_relation") ? 2 : 1;
    return parameters.bounded(
        new Quantity.CapitalWords(minLetters), "capital_relation", "capital_frequency");
  }
}
