package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import java.util.List;

/** How the answer begins. */
final class FirstWordOfAnswer implements Kind {
  @Override
  public String alias() {
    return "first_word:first_word_answer";
  }

  @Override
  public String summary() {
    return "The answer starts with a given word.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.text("first_word", "the word", "harbour"));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return new Obligation.StartsWith(Term.word(parameters.word("first_word")));
  }
}
