package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Selector;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Unit;
import java.util.List;

/** How every sentence begins. An answer without a sentence does not begin so. */
final class FirstWordOfSentences implements Kind {
  @Override
  public String alias() {
    return "first_word:first_word_sent";
  }

  @Override
  public String summary() {
    return "Every sentence starts with a given word.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.text("first_word", "the word", "harbour"));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    Term word = Term.word(parameters.word("first_word"));
    return new Obligation.Within(
        new Selector.Each(Unit.SENTENCE, true), new Obligation.StartsWith(word));
  }
}
