package dev.ancilla.verifier.pattern;

import dev.ancilla.text.Unit;

/** How many units. */
final class UnitCount implements RunningCount {
  private final Cutting units;

  UnitCount(Unit unit) {
    this(new Cutting(unit));
  }

  private UnitCount(Cutting units) {
    this.units = units;
  }

  @Override
  public void accept(int codePoint) {
    units.accept(codePoint);
  }

  @Override
  public int atEnd() {
    return units.closedCount() + units.open().size();
  }

  @Override
  public int least() {
    return units.least();
  }

  @Override
  public RunningCount copy() {
    return new UnitCount(units.copy());
  }
}
