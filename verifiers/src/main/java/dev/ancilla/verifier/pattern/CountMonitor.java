package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Obligation.Measure;
import dev.ancilla.verify.Continuation;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;

/** A count within bounds. */
final class CountMonitor implements Monitor {
  private final RunningCount count;
  private final int min;
  private final int max;

  CountMonitor(RunningCount count, int min, int max) {
    this.count = count;
    this.min = min;
    this.max = max;
  }

  @Override
  public void accept(int codePoint) {
    count.accept(codePoint);
  }

  @Override
  public Value atEnd() {
    int now = count.atEnd();
    return now >= min && now <= max ? Value.T : Value.F;
  }

  @Override
  public PrefixValue value() {
    int least = count.least();
    if (least > max) {
      return PrefixValue.VIOLATED_FOR_GOOD;
    }
    return least >= min && max == Measure.OPEN
        ? PrefixValue.SATISFIED_FOR_GOOD
        : PrefixValue.soFar(atEnd());
  }

  @Override
  public Continuation next() {
    PrefixValue value = value();
    return value.isFinal() || count.least() < max
        ? Continuation.of(value)
        : new Continuation(count.raising().complement(), "", value == PrefixValue.SATISFIED_SO_FAR);
  }

  @Override
  public Monitor copy() {
    return new CountMonitor(count.copy(), min, max);
  }
}
