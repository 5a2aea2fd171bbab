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
 * while the unit only grows: to one monitor what surely belongs to the unit, to another what would
 * if the text ended.
 */
final class UnitMonitor implements Monitor {
  private final int number;
  private final Verifier must;
  private final Candidate start;
  private final Cutting units;
  private Inside sure;
  private Inside ended;

  /** The inner monitor and what it was fed with. */
  private record Inside(Monitor monitor, int from, int to) {
    Inside copy() {
      return new Inside(monitor.copy(), from, to);
    }
  }

  UnitMonitor(Obligation.InUnit inUnit, Verifier must, Candidate start) {
    this.number = inUnit.number();
    this.must = must;
    this.start = start;
    this.units = new Cutting(inUnit.unit());
    this.sure = new Inside(must.monitor(start), 0, 0);
    this.ended = new Inside(must.monitor(start), 0, 0);
  }

  private UnitMonitor(UnitMonitor other) {
    this.number = other.number;
    this.must = other.must;
    this.start = other.start;
    this.units = other.units.copy();
    this.sure = other.sure.copy();
    this.ended = other.ended.copy();
  }

  @Override
  public void accept(int codePoint) {
    units.accept(codePoint);
  }

  @Override
  public Value atEnd() {
    Optional<Region> unit = unitIfEnded();
    if (unit.isEmpty()) {
      return Value.F;
    }
    ended = fed(ended, unit.get());
    return ended.monitor().atEnd();
  }

  private Optional<Region> unitIfEnded() {
    int closed = units.closedCount();
    if (number > 0 && number <= closed) {
      return Optional.of(units.closed(number - 1));
    }
    List<Region> open = units.open();
    int place = UnitVerifier.place(number, closed + open.size());
    if (place < 0 || place >= closed + open.size()) {
      return Optional.empty();
    }
    return Optional.of(place < closed ? units.closed(place) : open.get(place - closed));
  }

  /** The inner monitor behind these words. */
  private Inside fed(Inside inside, Region words) {
    boolean grown = words.start() == inside.from() && words.end() >= inside.to();
    Monitor monitor = grown ? inside.monitor() : must.monitor(start);
    for (int i = grown ? inside.to() : words.start(); i < words.end(); i++) {
      monitor.accept(units.at(i));
    }
    return new Inside(monitor, words.start(), words.end());
  }

  @Override
  public PrefixValue value() {
    Value now = atEnd();
    int closed = units.closedCount();
    if (number > 0 && number <= closed) {
      return PrefixValue.forGood(now);
    }
    if (number == closed + 1 && units.certain().length() > 0) {
      sure = fed(sure, units.certain());
      PrefixValue inside = sure.monitor().value();
      boolean settled =
          inside == PrefixValue.VIOLATED_FOR_GOOD
              || inside == PrefixValue.SATISFIED_FOR_GOOD && sure.monitor().atEnd() == Value.T;
      return settled ? inside : PrefixValue.soFar(now);
    }
    return PrefixValue.soFar(now);
  }

  @Override
  public Monitor copy() {
    return new UnitMonitor(this);
  }
}
