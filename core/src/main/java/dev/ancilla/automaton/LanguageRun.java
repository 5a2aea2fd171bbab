package dev.ancilla.automaton;

import java.util.Optional;

/**
 * A cursor that follows a growing text and says what it means for a language. One thread at a time;
 * copies are independent.
 */
public sealed interface LanguageRun permits DfaRun, NfaRun {

  /** Takes one more code point. */
  void accept(int codePoint);

  /** Takes more text, code point by code point; must not be cut inside a surrogate pair. */
  default void accept(String text) {
    text.codePoints().forEach(this::accept);
  }

  /**
   * What the text so far says. YES and NO are always right about the text as it stands; ALWAYS and
   * NEVER are always right; where the run is not {@link #isExact exact}, YES may stand for ALWAYS
   * and NO for NEVER.
   */
  Outlook outlook();

  /**
   * The code points that may come next: those that do not lead to NEVER. Where the run is not
   * exact, it may hold more.
   */
  CodePointSet live();

  /**
   * The longest text that must come next if the text is to be in the language at all. Empty where
   * there is a choice, where the text may end, or where it is too late; may fall short where the
   * run is not exact.
   */
  Optional<String> forced();

  /** True if outlook, live set and forced text are exact. */
  boolean isExact();

  /** A run in the same place that goes its own way. O(1). */
  LanguageRun copy();
}
