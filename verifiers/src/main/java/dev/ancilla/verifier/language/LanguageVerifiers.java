package dev.ancilla.verifier.language;

import dev.ancilla.spec.Obligation;
import dev.ancilla.verify.Verifier;

/** Makes the verifiers of language, spelling and neighbours. Thread-safe. */
public final class LanguageVerifiers {
  private LanguageVerifiers() {}

  /**
   * Written in one of these languages: undecided where the text is too short to tell, not
   * applicable where it has no letters outside code, addresses and numbers.
   */
  public static Verifier verifierOf(Obligation.Language language) {
    return new LanguageVerifier(language.codes());
  }

  /**
   * No word in the other spelling. Of British spellings with -ize both are right; capitalised words
   * within a sentence are taken for names.
   */
  public static Verifier verifierOf(Obligation.Spelling spelling) {
    return new SpellingVerifier(spelling.variant());
  }

  /** Every unit stands as said to the one before; not applicable to fewer than two. */
  public static Verifier verifierOf(Obligation.Neighbours neighbours) {
    return new NeighboursVerifier(neighbours);
  }
}
