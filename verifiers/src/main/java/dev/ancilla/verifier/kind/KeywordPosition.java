package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Unit;
import java.util.List;

/** A keyword at its place. In any case, since it may have to open a sentence. */
final class KeywordPosition implements Kind {
  @Override
  public String alias() {
    return "keywords:keyword_specific_position";
  }

  @Override
  public String summary() {
    return "A keyword is a certain word of a certain sentence.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.text("keyword", "the word", "tide"),
        Parameter.count("n", "which sentence, from 1", 2),
        Parameter.count("m", "which word of it, from 1", 3));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    Term keyword = Term.word(parameters.word("keyword"));
    return new Obligation.InUnit(
        Unit.SENTENCE,
        parameters.count("n", 1),
        new Obligation.InUnit(
            Unit.WORD, parameters.count("m", 1), new Obligation.Equals(List.of(keyword))));
  }
}
