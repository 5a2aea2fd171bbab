package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Unit;
import java.util.List;

/** A number of paragraphs with blank lines between them, and how one of them starts. */
final class FirstWordOfParagraph implements Kind {
  @Override
  public String alias() {
    return "length_constraints:nth_paragraph_first_word";
  }

  @Override
  public String summary() {
    return "Exactly so many paragraphs, one of which starts with a given word.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.count("num_paragraphs", "how many paragraphs", 3),
        Parameter.count("nth_paragraph", "which one, from 1", 2),
        Parameter.text("first_word", "the word it starts with", "harbour"));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    int paragraphs = parameters.count("num_paragraphs", 1);
    int nth = parameters.count("nth_paragraph", 1);
    Term word = Term.word(parameters.text("first_word"));
    return new Obligation.AllOf(
        List.of(
            new Obligation.Measure(new Quantity.Units(Unit.PARAGRAPH), paragraphs, paragraphs),
            new Obligation.InUnit(Unit.PARAGRAPH, nth, new Obligation.StartsWith(word))));
  }
}
