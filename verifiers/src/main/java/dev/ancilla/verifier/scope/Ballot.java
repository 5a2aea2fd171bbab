package dev.ancilla.verifier.scope;

import dev.ancilla.spec.Selector;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins the values of the parts that a selector points at, while they are written. One thread at a
 * time; {@link #copy} forks it.
 */
final class Ballot {
  /**
   * Which parts are looked at.
   *
   * @param position one part, from 1, or from -1 at the end; 0 for several
   * @param first of several, the number of the first one
   * @param step of several, the distance from one to the next
   * @param none the value where there is no such part
   */
  private record Wanted(int position, int first, int step, Value none) {
    static Wanted one(int position, Value none) {
      return new Wanted(position, 1, 1, none);
    }

    static Wanted each(Value none) {
      return new Wanted(0, 1, 1, none);
    }

    static Wanted by(Selector selector) {
      return switch (selector) {
        case Selector.Whole whole -> each(Value.N);
        case Selector.Nth nth -> one(nth.position(), Value.F);
        case Selector.Each each -> each(each.nonEmpty() ? Value.F : Value.N);
        case Selector.AlternateLines lines -> new Wanted(0, lines.odd() ? 1 : 2, 2, Value.N);
        case Selector.Part part -> one(1, Value.N);
        case Selector.Piece piece ->
            piece.position() == 0 ? each(Value.N) : one(piece.position(), Value.F);
      };
    }

    boolean has(int number) {
      if (position == 0) {
        return number >= first && (number - first) % step == 0;
      }
      return position < 0 || number == position;
    }
  }

  private final Wanted wanted;
  private final Verifier must;
  private final Candidate start;
  private Optional<Monitor> current = Optional.empty();
  private int begun;
  private boolean looked;

  /** The values of the closed parts joined; N before there is one. */
  private Value closed = Value.N;

  private boolean settled;

  /** Counted from the end: the values of the last closed parts. */
  private final List<Value> last;

  private Ballot(Wanted wanted, Verifier must, Candidate start, List<Value> last) {
    this.wanted = wanted;
    this.must = must;
    this.start = start;
    this.last = last;
  }

  static Ballot of(Selector selector, Verifier must, Candidate start) {
    return new Ballot(Wanted.by(selector), must, start, new ArrayList<>());
  }

  Ballot copy() {
    Ballot copy = new Ballot(wanted, must, start, new ArrayList<>(last));
    copy.current = current.map(Monitor::copy);
    copy.begun = begun;
    copy.looked = looked;
    copy.closed = closed;
    copy.settled = settled;
    return copy;
  }

  /** A part begins. */
  void begin() {
    begun++;
    if (wanted.has(begun) && !isDecided()) {
      looked = true;
      current = Optional.of(must.monitor(start));
    }
  }

  /** Takes a code point of the part that has begun. */
  void take(int codePoint) {
    if (current.isPresent()) {
      current.get().accept(codePoint);
    }
  }

  /** The part ends. */
  void close() {
    if (current.isEmpty()) {
      return;
    }
    Value value = current.get().atEnd();
    current = Optional.empty();
    if (wanted.position() < 0) {
      last.add(value);
      if (last.size() > -wanted.position()) {
        last.removeFirst();
      }
    } else {
      closed = Value.allOf(List.of(closed, value));
      settled = wanted.position() > 0;
    }
  }

  /** Nothing that follows can change the value. */
  private boolean isDecided() {
    return settled || wanted.position() == 0 && closed == Value.F;
  }

  Value atEnd() {
    if (wanted.position() < 0) {
      return fromTheEnd();
    }
    if (!looked) {
      return wanted.none();
    }
    return current.map(monitor -> Value.allOf(List.of(closed, monitor.atEnd()))).orElse(closed);
  }

  private Value fromTheEnd() {
    List<Value> values = new ArrayList<>(last);
    current.ifPresent(monitor -> values.add(monitor.atEnd()));
    int place = values.size() + wanted.position();
    return place < 0 ? wanted.none() : values.get(place);
  }

  PrefixValue value() {
    if (isDecided()) {
      return PrefixValue.forGood(closed);
    }
    if (wanted.position() >= 0 && current.isPresent()) {
      PrefixValue open = current.get().value();
      boolean decides = open == PrefixValue.VIOLATED_FOR_GOOD || wanted.position() > 0;
      if (open.isFinal() && decides) {
        return open;
      }
    }
    return PrefixValue.soFar(atEnd());
  }
}
