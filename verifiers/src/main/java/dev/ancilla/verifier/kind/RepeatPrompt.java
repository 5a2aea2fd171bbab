package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Match;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import java.util.Set;

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
  public Set<String> parameters() {
    return Set.of("prompt_to_repeat");
  }

  @Override
  public Obligation plain(Parameters parameters) {
    String request = parameters.text("prompt_to_repeat").strip();
    return new Obligation.StartsWith(new Term(request, Match.SUBSTRING, false));
  }
}
