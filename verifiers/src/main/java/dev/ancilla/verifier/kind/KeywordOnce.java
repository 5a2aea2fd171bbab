package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import java.util.List;

/** A keyword to be included. Once is enough for every reading. */
final class KeywordOnce implements Kind {
  @Override
  public String alias() {
    return "keywords:word_once";
  }

  @Override
  public String summary() {
    return "A keyword occurs exactly once.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.text("keyword", "a word or phrase", "tide"));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    Term keyword = Term.word(parameters.text("keyword").strip());
    return new Obligation.Measure(new Quantity.Occurrences(keyword), 1, 1);
  }
}
