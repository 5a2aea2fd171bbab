package dev.ancilla.verify;

/** An obligation under a condition that is itself watched. */
final class ConditionalMonitor implements Monitor {
  private final Monitor condition;
  private final Monitor obligation;

  ConditionalMonitor(Monitor condition, Monitor obligation) {
    this.condition = condition;
    this.obligation = obligation;
  }

  @Override
  public void accept(int codePoint) {
    condition.accept(codePoint);
    obligation.accept(codePoint);
  }

  @Override
  public Value atEnd() {
    return obligation.atEnd().when(condition.atEnd());
  }

  @Override
  public PrefixValue value() {
    if (condition.value() == PrefixValue.VIOLATED_FOR_GOOD) {
      return PrefixValue.SATISFIED_FOR_GOOD;
    }
    if (JoinedMonitor.holdsForGood(condition)) {
      return obligation.value();
    }
    return waitsForEnd() ? PrefixValue.PENDING : PrefixValue.soFar(atEnd());
  }

  @Override
  public boolean waitsForEnd() {
    return condition.waitsForEnd() || obligation.waitsForEnd();
  }

  @Override
  public Continuation next() {
    return JoinedMonitor.holdsForGood(condition) ? obligation.next() : Continuation.of(value());
  }

  @Override
  public Monitor copy() {
    return new ConditionalMonitor(condition.copy(), obligation.copy());
  }
}
