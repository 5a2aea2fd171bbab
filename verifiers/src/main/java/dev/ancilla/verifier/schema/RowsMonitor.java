package dev.ancilla.verifier.schema;

import dev.ancilla.verify.Continuation;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;

/** Watches rows of separated values being written. */
final class RowsMonitor implements Monitor {
  private final FencedRows rows;

  RowsMonitor(FencedRows rows) {
    this.rows = rows;
  }

  @Override
  public void accept(int codePoint) {
    rows.accept(codePoint);
  }

  @Override
  public Value atEnd() {
    return rows.isSatisfied() ? Value.T : Value.F;
  }

  @Override
  public PrefixValue value() {
    return rows.isDead() ? PrefixValue.VIOLATED_FOR_GOOD : PrefixValue.soFar(atEnd());
  }

  @Override
  public Continuation next() {
    return rows.next();
  }

  @Override
  public Monitor copy() {
    return new RowsMonitor(rows.copy());
  }
}
