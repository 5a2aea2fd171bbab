package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Selector;
import dev.ancilla.text.Unit;
import java.util.List;

/** Three paragraphs, each of so many sentences, each of so many words. */
final class CountedParagraphs implements Kind {
  @Override
  public String alias() {
    return "count:counting_composition";
  }

  @Override
  public String summary() {
    return "Three paragraphs with *** or * * * between, each of so many sentences of so many words.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.count("n_sent", "how many sentences in each paragraph", 2),
        Parameter.count("n_words", "how many words in each sentence", 5));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    int sentences = parameters.count("n_sent", 1);
    int words = parameters.count("n_words", 1);
    Obligation sentence = new Obligation.Measure(new Quantity.Units(Unit.WORD), words, words);
    Obligation paragraph =
        new Obligation.AllOf(
            List.of(
                new Obligation.Measure(new Quantity.Units(Unit.SENTENCE), sentences, sentences),
                new Obligation.Within(new Selector.Each(Unit.SENTENCE, true), sentence)));
    return MarkdownRule.either(
        rule ->
            new Obligation.AllOf(
                List.of(
                    new Obligation.Measure(new Quantity.Parts(rule, false), 3, 3),
                    new Obligation.Within(new Selector.Piece(rule, 0), paragraph))));
  }
}
