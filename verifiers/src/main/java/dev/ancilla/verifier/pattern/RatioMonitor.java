package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Obligation;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;

/** A share within bounds. Both counts can still grow, so that only trivial bounds hold for good. */
final class RatioMonitor implements Monitor {
  private final Obligation.Ratio ratio;
  private final RunningCount part;
  private final RunningCount whole;

  RatioMonitor(Obligation.Ratio ratio, RunningCount part, RunningCount whole) {
    this.ratio = ratio;
    this.part = part;
    this.whole = whole;
  }

  @Override
  public void accept(int codePoint) {
    part.accept(codePoint);
    whole.accept(codePoint);
  }

  @Override
  public Value atEnd() {
    return RatioVerifier.value(ratio, part.atEnd(), whole.atEnd());
  }

  @Override
  public PrefixValue value() {
    boolean trivial = ratio.min() == 0 && ratio.max() == Double.POSITIVE_INFINITY;
    return trivial && whole.least() > 0
        ? PrefixValue.SATISFIED_FOR_GOOD
        : PrefixValue.soFar(atEnd());
  }

  @Override
  public Monitor copy() {
    return new RatioMonitor(ratio, part.copy(), whole.copy());
  }
}
