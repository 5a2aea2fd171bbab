package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;

/**
 * Words in twos, each two of them in double angular brackets. A last word that is left over may
 * stand bare or in brackets of its own.
 */
final class WrappedPairs implements Kind {
  @Override
  public String alias() {
    return "detectable_format:bigram_wrapping";
  }

  @Override
  public String summary() {
    return "Every two words in double angular brackets.";
  }

  @Override
  public Obligation plain(Parameters parameters) {
    String word = "[^<>\\s]*[\\p{L}\\p{N}][^<>\\s]*";
    String between = "[^<>\\p{L}\\p{N}]*";
    return new Obligation.Matches(
        "%1$s(<<%2$s\\s+%2$s>>%1$s)+((<<%2$s>>|%2$s)%1$s)?".formatted(between, word), true);
  }
}
