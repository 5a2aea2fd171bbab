package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Match;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import java.util.List;

/**
 * The request repeated before the answer. In any case, since the same prompt may ask for an answer
 * in capitals.
 */
final class RepeatPrompt implements Kind {
  @Override
  public String alias() {
    return "combination:repeat_prompt";
  }

  @Override
  public String summary() {
    return "Starts with the request, word for word.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.text("prompt_to_repeat", "the request", "Name a star. Be brief."));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    String request = parameters.text("prompt_to_repeat").strip();
    return new Obligation.StartsWith(new Term(request, Match.SUBSTRING, false));
  }
}
