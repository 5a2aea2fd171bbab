package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import java.util.List;

/** One keyword once, another one twice. */
final class KeywordOnceAndTwice implements Kind {
  @Override
  public String alias() {
    return "count:count_increment_word";
  }

  @Override
  public String summary() {
    return "One keyword occurs exactly once, another exactly twice.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.text("keyword1", "the one that occurs once", "tide"),
        Parameter.text("keyword2", "the one that occurs twice", "shore"));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    Term once = Term.word(parameters.text("keyword1").strip());
    Term twice = Term.word(parameters.text("keyword2").strip());
    return new Obligation.AllOf(
        List.of(
            new Obligation.Measure(new Quantity.Occurrences(once), 1, 1),
            new Obligation.Measure(new Quantity.Occurrences(twice), 2, 2)));
  }
}
