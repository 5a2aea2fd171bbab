package dev.ancilla.verifier.judge;

import dev.ancilla.model.TokenMask;
import dev.ancilla.model.TokenSet;
import dev.ancilla.model.Vocabulary;

/** Holds the first token of a reply to yes or no. */
final class YesNoMask implements TokenMask {
  @Override
  public Walk open(Vocabulary vocabulary) {
    YesNoTokens words = YesNoTokens.of(vocabulary);
    return new Walk() {
      @Override
      public void restrict(TokenSet allowed) {
        words.restrict(allowed);
      }

      @Override
      public void accept(int token) {}
    };
  }
}
