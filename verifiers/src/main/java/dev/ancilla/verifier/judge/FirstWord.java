package dev.ancilla.verifier.judge;

import dev.ancilla.model.Token;
import dev.ancilla.model.Token.Alternative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads yes or no off one token and what might have come instead. */
final class FirstWord {
  private FirstWord() {}

  static Opinion read(Token token) {
    List<Alternative> all = new ArrayList<>(token.alternatives());
    boolean listed = all.stream().anyMatch(other -> other.text().equals(token.text()));
    if (!listed && token.logProbability().isPresent()) {
      all.add(new Alternative(token.id(), token.text(), token.logProbability().getAsDouble()));
    }
    double yes = probability(all, true);
    double no = probability(all, false);
    // Without log-probabilities the token itself is all there is.
    return yes + no > 0
        ? Opinion.Answered.withProbability(yes / (yes + no))
        : YesOrNo.opinion(token.text());
  }

  private static double probability(List<Alternative> all, boolean word) {
    return all.stream()
        .filter(other -> YesOrNo.read(other.text()).equals(Optional.of(word)))
        .mapToDouble(other -> Math.exp(other.logProbability()))
        .sum();
  }
}
