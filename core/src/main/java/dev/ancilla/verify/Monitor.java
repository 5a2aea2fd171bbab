package dev.ancilla.verify;

/**
 * An obligation watched while its text is written. One thread at a time; {@link #copy} forks it.
 *
 * <p>Fed with the same code points, however they are cut into pieces, a monitor ends where the
 * verifier of its obligation ends: {@code monitor.value().atEnd()} equals the verifier's value on
 * the whole text.
 */
public interface Monitor {

  /** Takes the next code point and returns the value after it. */
  PrefixValue accept(int codePoint);

  /** The value after what was taken so far; before the first code point, that of the empty text. */
  PrefixValue value();

  /** A second monitor in the same state, for a forked or rolled-back text. */
  Monitor copy();

  /** Takes a whole piece. */
  default PrefixValue accept(CharSequence piece) {
    piece.codePoints().forEach(this::accept);
    return value();
  }
}
