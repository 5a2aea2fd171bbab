package dev.ancilla.verify;

import java.util.List;

/** Several monitors over one text, joined by and or by or; {@link Value} says how values join. */
public final class JoinedMonitor implements Monitor {
  private final List<? extends Monitor> parts;
  private final boolean all;

  private JoinedMonitor(List<? extends Monitor> parts, boolean all) {
    this.parts = List.copyOf(parts);
    this.all = all;
  }

  /** All must hold. */
  public static JoinedMonitor allOf(List<? extends Monitor> parts) {
    return new JoinedMonitor(parts, true);
  }

  /** One must hold. */
  public static JoinedMonitor anyOf(List<? extends Monitor> parts) {
    return new JoinedMonitor(parts, false);
  }

  @Override
  public void accept(int codePoint) {
    parts.forEach(part -> part.accept(codePoint));
  }

  @Override
  public Value atEnd() {
    List<Value> values = parts.stream().map(Monitor::atEnd).toList();
    return all ? Value.allOf(values) : Value.anyOf(values);
  }

  @Override
  public PrefixValue value() {
    List<PrefixValue> values = parts.stream().map(Monitor::value).toList();
    boolean satisfied =
        values.stream().allMatch(value -> value == PrefixValue.SATISFIED_FOR_GOOD)
            || (!all && parts.stream().anyMatch(JoinedMonitor::holdsForGood));
    boolean violated =
        all
            ? values.contains(PrefixValue.VIOLATED_FOR_GOOD)
            : values.stream().allMatch(value -> value == PrefixValue.VIOLATED_FOR_GOOD);
    if (violated) {
      return PrefixValue.VIOLATED_FOR_GOOD;
    }
    if (satisfied) {
      return PrefixValue.SATISFIED_FOR_GOOD;
    }
    return waitsForEnd() ? PrefixValue.PENDING : PrefixValue.soFar(atEnd());
  }

  @Override
  public boolean waitsForEnd() {
    return parts.stream().anyMatch(Monitor::waitsForEnd);
  }

  /** T whatever follows; a part that does not apply yet could still be no help to an or. */
  static boolean holdsForGood(Monitor part) {
    return part.value() == PrefixValue.SATISFIED_FOR_GOOD && part.atEnd() == Value.T;
  }

  @Override
  public Continuation next() {
    return all
        ? Continuation.allOf(parts.stream().map(Monitor::next).toList())
        : Continuation.anyOf(parts.stream().map(Monitor::next).toList());
  }

  @Override
  public Monitor copy() {
    return new JoinedMonitor(parts.stream().map(Monitor::copy).toList(), all);
  }
}
