package dev.ancilla.verify;

/**
 * Measures one obligation on a candidate. Made once, used often. Immutable, thread-safe.
 *
 * <p>What it cannot decide it reports as {@link Finding#undecided}; it does not throw.
 */
@FunctionalInterface
public interface Verifier {
  Finding examine(Candidate candidate);

  /**
   * Watches a text from its first code point on.
   *
   * <p>This one remembers the text and examines it whenever its value is asked for, and knows
   * nothing for good: right for whatever can only be decided at the end.
   *
   * @param start the conversation that the text will belong to; its own text does not count
   */
  default Monitor monitor(Candidate start) {
    return new WaitingMonitor(this, start);
  }
}
