package dev.ancilla.automaton;

import java.util.BitSet;
import java.util.Optional;

/**
 * A regular language, compiled to follow texts. Immutable, thread-safe.
 *
 * <p>Compiled to the smallest {@link Dfa} where one of at most {@link Nfa#USUAL_MAX_STATES} states
 * comes out on the way, else simulated on the {@link Nfa}: slower, and less exact about what can
 * still come, but bounded for every expression.
 */
public final class Language {
  private final Nfa nfa;
  private final boolean complemented;
  private final Optional<Dfa> dfa;
  private final BitSet universal;

  private Language(Nfa nfa, boolean complemented, Optional<Dfa> dfa, BitSet universal) {
    this.nfa = nfa;
    this.complemented = complemented;
    this.dfa = dfa;
    this.universal = universal;
  }

  /**
   * Compiles an expression; microseconds to milliseconds, at most some tenths of a second.
   *
   * @throws IllegalArgumentException if the expression is too large; see {@link Nfa#of}
   */
  public static Language of(RegularExpression expression) {
    return of(expression, Nfa.USUAL_MAX_STATES);
  }

  /**
   * {@link #of(RegularExpression)} with another bound for the states of the deterministic
   * automaton.
   *
   * @param maxStates 0 for none
   */
  public static Language of(RegularExpression expression, int maxStates) {
    Nfa nfa = Nfa.of(expression);
    Optional<Dfa> dfa =
        maxStates <= 0 ? Optional.empty() : nfa.determinise(maxStates).map(Dfa::minimise);
    return new Language(nfa, false, dfa, dfa.isPresent() ? new BitSet() : nfa.universal());
  }

  /** Texts without any occurrence of the expression. An expression with the empty text: none. */
  public static Language avoiding(RegularExpression expression) {
    return of(RegularExpression.containing(expression)).complement();
  }

  /** All texts but those of this language. */
  public Language complement() {
    return new Language(nfa, !complemented, dfa.map(Dfa::complement), universal);
  }

  /** The smallest deterministic automaton, unless it would be too large. */
  public Optional<Dfa> dfa() {
    return dfa;
  }

  /** True if the whole text is in the language. Linear in the text. */
  public boolean matches(String text) {
    if (dfa.isPresent()) {
      return dfa.get().matches(text);
    }
    LanguageRun run = run();
    text.codePoints().forEach(run::accept);
    return run.outlook().accepts();
  }

  /** A cursor at the start of a text. */
  public LanguageRun run() {
    return dfa.isPresent() ? dfa.get().run() : new NfaRun(nfa, universal, complemented);
  }
}
