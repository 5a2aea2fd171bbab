package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Obligation;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.Optional;

/**
 * An obligation on the n-th unit of a growing text.
 *
 * <p>The unit's words are handed to a monitor of the obligation when somebody asks, each but once
 * while the unit only grows.
 */
final class UnitMonitor implements Monitor {
  private final Obligation.InUnit inUnit;
  private final Verifier must;
  private final Candidate start;
  private final Cutting units;
  private Monitor inside;

  /** What the inner monitor was fed with. */
  private int from;

  private int to;

  UnitMonitor(Obligation.InUnit inUnit, Verifier must, Candidate start) {
    this.inUnit = inUnit;
    this.must = must;
    this.start = start;
    this.units = new Cutting(inUnit.unit());
    this.inside = must.monitor(start);
  }

  private UnitMonitor(UnitMonitor other) {
    this.inUnit = other.inUnit;
    this.must = other.must;
    this.start = other.start;
    this.units = other.units.copy();
    this.inside = other.inside.copy();
    this.from = other.from;
    this.to = other.to;
  }

  @Override
  public void accept(int codePoint) {
    units.accept(codePoint);
  }

  @Override
  public Value atEnd() {
    return unitIfEnded().map(unit -> inside(unit).atEnd()).orElse(Value.F);
  }

  private Optional<Region> unitIfEnded() {
    int closed = units.closedCount();
    if (inUnit.number() > 0 && inUnit.number() <= closed) {
      return Optional.of(units.closed(inUnit.number() - 1));
    }
    List<Region> open = units.open();
    int place = UnitVerifier.place(inUnit.number(), closed + open.size());
    if (place < 0 || place >= closed + open.size()) {
      return Optional.empty();
    }
    return Optional.of(place < closed ? units.closed(place) : open.get(place - closed));
  }

  /** The inner monitor behind these words. */
  private Monitor inside(Region unit) {
    if (unit.start() != from || unit.end() < to) {
      inside = must.monitor(start);
      from = unit.start();
      to = from;
    }
    while (to < unit.end()) {
      inside.accept(units.at(to++));
    }
    return inside;
  }

  @Override
  public PrefixValue value() {
    Value now = atEnd();
    boolean settled = inUnit.number() > 0 && inUnit.number() <= units.closedCount();
    return settled ? PrefixValue.forGood(now) : PrefixValue.soFar(now);
  }

  @Override
  public Monitor copy() {
    return new UnitMonitor(this);
  }
}
