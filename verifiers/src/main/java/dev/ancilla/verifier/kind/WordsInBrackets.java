package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;

/** Square brackets around every word; punctuation may be inside or outside of them. */
final class WordsInBrackets implements Kind {
  @Override
  public String alias() {
    return "detectable_format:square_brackets";
  }

  @Override
  public String summary() {
    return "Every word in square brackets of its own.";
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return new Obligation.Matches(
        "%1$s(\\[%2$s\\]%1$s)+"
            .formatted("[^\\[\\]\\p{L}\\p{N}]*", "[^\\[\\]\\s]*[\\p{L}\\p{N}][^\\[\\]\\s]*"),
        true);
  }
}
