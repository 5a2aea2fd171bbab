package dev.ancilla.verify;

/** The opposite of a monitor: T and F swapped, N and U as they are. */
public final class NegatedMonitor implements Monitor {
  private final Monitor part;

  public NegatedMonitor(Monitor part) {
    this.part = part;
  }

  @Override
  public void accept(int codePoint) {
    part.accept(codePoint);
  }

  @Override
  public Value atEnd() {
    return part.atEnd().negated();
  }

  @Override
  public PrefixValue value() {
    if (part.value() == PrefixValue.VIOLATED_FOR_GOOD) {
      return PrefixValue.SATISFIED_FOR_GOOD;
    }
    if (JoinedMonitor.holdsForGood(part)) {
      return PrefixValue.VIOLATED_FOR_GOOD;
    }
    return waitsForEnd() ? PrefixValue.PENDING : PrefixValue.soFar(atEnd());
  }

  @Override
  public boolean waitsForEnd() {
    return part.waitsForEnd();
  }

  @Override
  public Monitor copy() {
    return new NegatedMonitor(part.copy());
  }
}
