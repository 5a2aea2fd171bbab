package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Relation;
import dev.ancilla.text.Unit;

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
    return new Obligation.Neighbours(Unit.SENTENCE, new Relation.Joined("-"));
  }
}
