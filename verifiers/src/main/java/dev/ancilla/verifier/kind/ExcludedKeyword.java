package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import java.util.List;

/**
 * A word of the instruction that must not come back, at the beginning, at the end or beside
 * punctuation either.
 */
final class ExcludedKeyword implements Kind {
  @Override
  public String alias() {
    return "keywords:exclude_word_harder";
  }

  @Override
  public String summary() {
    return "A word does not occur.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.text("keyword", "a word or phrase", "tide"));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return new Obligation.Forbids(List.of(Term.word(parameters.text("keyword").strip())));
  }
}
