package dev.ancilla.verify;

/**
 * An obligation watched while its text is written. One thread at a time; {@link #copy} forks it.
 *
 * <p>Fed with the same code points, however they are cut into pieces, a monitor is at every point
 * where the verifier of its obligation is: {@link #atEnd} equals the verifier's value on the text
 * so far. {@link #value} also looks ahead; its final values are sound.
 *
 * <p>Taking a code point costs constant time for every obligation that allows it; what waits for
 * the end pays when it is asked for its value.
 */
public interface Monitor {

  /**
   * Remembers the text and asks the verifier only for the verdict at the end, once for the same
   * text: for verifiers that ask somebody else, such as a judge. Its value is pending throughout.
   *
   * @param start the conversation that the text will belong to; its own text does not count
   */
  static Monitor deferred(Verifier verifier, Candidate start) {
    return new DeferredMonitor(verifier, start);
  }

  /** Takes the next code point. */
  void accept(int codePoint);

  /** The verdict if the text ended here. */
  Value atEnd();

  /**
   * What is known after what was taken so far. Not applicable counts as satisfied, undecided as
   * pending; for good means that {@link #atEnd} stays on that side whatever follows.
   */
  PrefixValue value();

  /**
   * True when {@link #atEnd} is too dear to be asked for after each piece, since somebody else is
   * asked: a judge, another program. Ask once, when the text is complete; until then {@link #value}
   * tells what is known without asking. A monitor made of others waits where one of them does.
   */
  default boolean waitsForEnd() {
    return false;
  }

  /** What may follow, as far as this obligation knows. */
  default Continuation next() {
    return Continuation.of(value());
  }

  /** A second monitor in the same state, for a forked or rolled-back text. */
  Monitor copy();

  /** Takes a whole piece. */
  default void accept(CharSequence piece) {
    piece.codePoints().forEach(this::accept);
  }
}
