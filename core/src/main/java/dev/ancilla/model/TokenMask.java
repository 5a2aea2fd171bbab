package dev.ancilla.model;

/**
 * A per-token hook: says before each draw which tokens may come next.
 *
 * <p>One mask may serve many replies; each reply opens its own {@link Walk}. Thread-safe.
 */
@FunctionalInterface
public interface TokenMask {

  /** Begins a reply over the given vocabulary. */
  Walk open(Vocabulary vocabulary);

  /** The state of one reply. One thread at a time. */
  interface Walk {
    /**
     * Clears the tokens that may not come next. All are set on entry. Clearing all of them ends the
     * reply with {@link FinishReason#DEAD_END}.
     */
    void restrict(TokenSet allowed);

    /** Tells that the token was taken. */
    void accept(int token);
  }
}
