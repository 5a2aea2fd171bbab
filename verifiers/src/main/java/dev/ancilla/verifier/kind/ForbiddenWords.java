package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import java.util.List;

/** Words that must not occur; longer words that hold one may. */
final class ForbiddenWords implements Kind {
  @Override
  public String alias() {
    return "keywords:forbidden_words";
  }

  @Override
  public String summary() {
    return "None of the words occurs.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.texts("forbidden_words", "words or phrases", "guarantee", "risk-free"));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    List<Term> terms = parameters.texts("forbidden_words").stream().map(Term::word).toList();
    return new Obligation.Forbids(terms);
  }
}
