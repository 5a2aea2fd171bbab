package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Unit;
import java.util.List;

/** How the answer ends, but for its punctuation. */
final class LastWordOfAnswer implements Kind {
  @Override
  public String alias() {
    return "last_word:last_word_answer";
  }

  @Override
  public String summary() {
    return "The answer ends with a given word.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.text("last_word", "the word", "harbour"));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    Term word = Term.word(parameters.word("last_word"));
    return new Obligation.InUnit(Unit.WORD, -1, new Obligation.Equals(List.of(word)));
  }
}
