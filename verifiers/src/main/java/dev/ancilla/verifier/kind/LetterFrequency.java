package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Match;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import java.util.List;

/** How often one letter occurs, inside words too, in any case. */
final class LetterFrequency implements Kind {
  @Override
  public String alias() {
    return "keywords:letter_frequency";
  }

  @Override
  public String summary() {
    return "A letter occurs at least, or less than, so many times.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.text("letter", "a letter or sign", "q"),
        Parameter.relation("let_relation"),
        Parameter.count("let_frequency", "how many times", 4));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    Term letter = new Term(parameters.text("letter"), Match.SUBSTRING, false);
    return parameters.bounded(new Quantity.Occurrences(letter), "let_relation", "let_frequency");
  }
}
