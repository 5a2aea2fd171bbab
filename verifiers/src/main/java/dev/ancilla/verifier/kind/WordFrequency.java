package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import java.util.List;

/** How often one word occurs; the same as IFEval's kind, under another name. */
final class WordFrequency implements Kind {
  @Override
  public String alias() {
    return "keywords:word_count_different_numbers";
  }

  @Override
  public String summary() {
    return "A word occurs at least, or less than, so many times.";
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
