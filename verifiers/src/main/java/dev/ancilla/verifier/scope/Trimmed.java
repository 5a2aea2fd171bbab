package dev.ancilla.verifier.scope;

/**
 * Hands the text of a part to a ballot without the white space around it. One thread at a time.
 *
 * <p>White space waits until something visible shows that it is inside.
 */
final class Trimmed {
  private final StringBuilder blanks;
  private boolean begun;
  private boolean visible;

  Trimmed() {
    this.blanks = new StringBuilder();
  }

  private Trimmed(Trimmed other) {
    this.blanks = new StringBuilder(other.blanks);
    this.begun = other.begun;
    this.visible = other.visible;
  }

  /** Begins a part even if nothing visible comes. */
  void begin(Ballot ballot) {
    ballot.begin();
    begun = true;
  }

  /** Takes a code point of the part; the first visible one begins it. */
  void take(int codePoint, Ballot ballot) {
    if (Blank.is(codePoint)) {
      if (visible) {
        blanks.appendCodePoint(codePoint);
      }
      return;
    }
    if (!begun) {
      begin(ballot);
    }
    visible = true;
    blanks.codePoints().forEach(ballot::take);
    blanks.setLength(0);
    ballot.take(codePoint);
  }

  /** Ends the part, if one has begun. */
  void close(Ballot ballot) {
    if (begun) {
      ballot.close();
    }
    begun = false;
    visible = false;
    blanks.setLength(0);
  }

  Trimmed copy() {
    return new Trimmed(this);
  }
}
