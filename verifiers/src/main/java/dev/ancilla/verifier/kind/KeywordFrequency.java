package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import java.util.List;

/** How often one keyword occurs, as a whole word in any case. */
final class KeywordFrequency implements Kind {
  @Override
  public String alias() {
    return "keywords:frequency";
  }

  @Override
  public String summary() {
    return "A keyword occurs at least, or less than, so many times.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.text("keyword", "a word or phrase", "tide"),
        Parameter.relation("relation"),
        Parameter.count("frequency", "how many times", 2));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    Term keyword = Term.word(parameters.text("keyword").strip());
    return parameters.bounded(new Quantity.Occurrences(keyword), "relation", "frequency");
  }
}
