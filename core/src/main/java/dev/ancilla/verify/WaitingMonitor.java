package dev.ancilla.verify;

/** Remembers the text and asks the verifier when somebody wants to know. */
final class WaitingMonitor implements Monitor {
  private final Verifier verifier;
  private final Candidate start;
  private final StringBuilder text;

  WaitingMonitor(Verifier verifier, Candidate start) {
    this(verifier, start, new StringBuilder());
  }

  private WaitingMonitor(Verifier verifier, Candidate start, StringBuilder text) {
    this.verifier = verifier;
    this.start = start;
    this.text = text;
  }

  @Override
  public void accept(int codePoint) {
    text.appendCodePoint(codePoint);
  }

  @Override
  public Value atEnd() {
    return verifier.examine(start.withText(text.toString())).value();
  }

  @Override
  public PrefixValue value() {
    return PrefixValue.soFar(atEnd());
  }

  @Override
  public Monitor copy() {
    return new WaitingMonitor(verifier, start, new StringBuilder(text));
  }
}
