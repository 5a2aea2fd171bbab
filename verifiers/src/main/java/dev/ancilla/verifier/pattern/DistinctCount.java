package dev.ancilla.verifier.pattern;

import dev.ancilla.text.Unit;
import java.util.HashSet;
import java.util.Set;

/**
 * How many different units. {@link #atEnd} reads the open unit again: its cost is that unit's
 * length. A copy shares what was seen until one of both sees more.
 */
final class DistinctCount implements RunningCount {
  private final Cutting units;
  private Set<String> seen;
  private boolean shared;
  private int taken;

  DistinctCount(Unit unit) {
    this(new Cutting(unit), new HashSet<>());
  }

  private DistinctCount(Cutting units, Set<String> seen) {
    this.units = units;
    this.seen = seen;
  }

  @Override
  public void accept(int codePoint) {
    units.accept(codePoint);
    while (taken < units.closedCount()) {
      take(Content.of(units.words(units.closed(taken++))));
    }
  }

  private void take(String content) {
    if (seen.contains(content)) {
      return;
    }
    if (shared) {
      seen = new HashSet<>(seen);
      shared = false;
    }
    seen.add(content);
  }

  @Override
  public int atEnd() {
    Set<String> fresh = new HashSet<>();
    units.open().forEach(unit -> fresh.add(Content.of(units.words(unit))));
    fresh.removeIf(seen::contains);
    return seen.size() + fresh.size();
  }

  @Override
  public int least() {
    return seen.size();
  }

  @Override
  public RunningCount copy() {
    shared = true;
    DistinctCount copy = new DistinctCount(units.copy(), seen);
    copy.shared = true;
    copy.taken = taken;
    return copy;
  }
}
