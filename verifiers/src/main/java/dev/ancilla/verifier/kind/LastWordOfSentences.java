package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Selector;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Unit;
import java.util.List;

/** How every sentence ends, but for its punctuation. */
final class LastWordOfSentences implements Kind {
  @Override
  public String alias() {
    return "last_word:last_word_sent";
  }

  @Override
  public String summary() {
    return "Every sentence ends with a given word.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.text("last_word", "the word", "harbour"));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    Term word = Term.word(parameters.word("last_word"));
    return new Obligation.Within(
        new Selector.Each(Unit.SENTENCE, true),
        new Obligation.InUnit(Unit.WORD, -1, new Obligation.Equals(List.of(word))));
  }
}
