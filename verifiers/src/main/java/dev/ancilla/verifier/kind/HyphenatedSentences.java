package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Relation;
import dev.ancilla.text.Unit;
import java.util.List;

/** Sentences with a hyphen, and no space, between each and the next. */
final class HyphenatedSentences implements Kind {
  @Override
  public String alias() {
    return "detectable_format:sentence_hyphens";
  }

  @Override
  public String summary() {
    return "Sentences joined by hyphens without spaces.";
  }

  @Override
  public Obligation plain(Parameters parameters) {
    // Sentences that are joined as asked read as one, and one has no neighbours to judge.
    return new Obligation.AllOf(
        List.of(
            new Obligation.Measure(new Quantity.Units(Unit.SENTENCE), 1, Obligation.Measure.OPEN),
            new Obligation.Neighbours(Unit.SENTENCE, new Relation.Joined("-"))));
  }
}
