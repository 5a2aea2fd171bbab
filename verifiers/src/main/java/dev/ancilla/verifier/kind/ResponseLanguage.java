package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import java.util.List;
import java.util.Set;

/** The language that the answer is written in. Names, code and a borrowed word do not change it. */
final class ResponseLanguage implements Kind {
  @Override
  public String alias() {
    return "language:response_language";
  }

  @Override
  public String summary() {
    return "Written in the language.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.language("language", "which", "de"));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return new Obligation.Language(Set.of(parameters.language("language")));
  }
}
