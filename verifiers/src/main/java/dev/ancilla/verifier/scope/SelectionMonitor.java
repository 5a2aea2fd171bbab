package dev.ancilla.verifier.scope;

import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;

/**
 * An obligation on parts of a growing text.
 *
 * <p>Each part has a monitor of its own, which is fed once what it takes certainly belongs to the
 * part. What is not certain yet, at most a word, a line or a paragraph, is handed to a copy when
 * somebody asks.
 */
final class SelectionMonitor implements Monitor {
  private final Cutting cutting;
  private final Ballot ballot;

  SelectionMonitor(Cutting cutting, Ballot ballot) {
    this.cutting = cutting;
    this.ballot = ballot;
  }

  @Override
  public void accept(int codePoint) {
    cutting.accept(codePoint, ballot);
  }

  @Override
  public Value atEnd() {
    if (!cutting.holds()) {
      return ballot.atEnd();
    }
    Ballot whole = ballot.copy();
    cutting.copy().end(whole);
    return whole.atEnd();
  }

  @Override
  public PrefixValue value() {
    PrefixValue certain = ballot.value();
    if (certain == PrefixValue.VIOLATED_FOR_GOOD) {
      return certain;
    }
    Value now = atEnd();
    return certain == PrefixValue.SATISFIED_FOR_GOOD && now == ballot.atEnd()
        ? certain
        : PrefixValue.soFar(now);
  }

  @Override
  public Monitor copy() {
    return new SelectionMonitor(cutting.copy(), ballot.copy());
  }
}
