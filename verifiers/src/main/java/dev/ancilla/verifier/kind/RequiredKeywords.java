package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import java.util.List;

/** Keywords that must occur. A keyword inside a longer word would not satisfy its reader. */
final class RequiredKeywords implements Kind {
  @Override
  public String alias() {
    return "keywords:existence";
  }

  @Override
  public String summary() {
    return "Every keyword occurs as a whole word.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.texts("keywords", "words or phrases", "harbour", "crane"));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    List<Term> terms = parameters.texts("keywords").stream().map(Term::word).toList();
    return new Obligation.Contains(terms, true);
  }
}
