package dev.ancilla.verifier.tool;

import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonNull;
import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Moment;
import dev.ancilla.spec.ToolRule.Require;
import dev.ancilla.spec.Window;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.TraceMonitor;
import dev.ancilla.verify.Value;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Watches what the assistant must do: keeps an account of what is owed. One thread at a time.
 *
 * <p>A demand after some event is owed from each such event on at which the condition holds. A
 * demand after the opening is owed as soon as the condition has held once in the window, and met by
 * what was done at any time in it. Where the condition is undecided the demand is doubtful; doing
 * it settles the doubt.
 */
final class DutyMonitor implements TraceMonitor {
  private final Require rule;
  private final Condition when;
  private final Wording wording;
  private Situation now;
  private Account closed = Account.EMPTY;
  private Account current = Account.EMPTY;
  private int windowStart;

  DutyMonitor(Require rule, Condition when, Situation start) {
    this.rule = rule;
    this.when = when;
    this.wording = new Wording(when);
    this.now = start;
    countFromOpening();
  }

  @Override
  public PrefixValue accept(Event event) {
    Situation before = now;
    now = before.after(event);
    if (now.windowNumber() != before.windowNumber()) {
      closed = closed.plus(current);
      current = Account.EMPTY;
      windowStart = before.events();
    }
    if (inWindow()) {
      take(event, before);
    }
    return value();
  }

  private void take(Event event, Situation before) {
    if (Moments.matches(rule.what(), event, before)) {
      current = fromOpening() ? current.done() : current.paid();
    }
    if (fromOpening()) {
      countFromOpening();
    } else if (Moments.matches(rule.after(), event, before)) {
      count(before.events(), before.argumentsOf(event));
    }
  }

  private void count(int event, JsonValue arguments) {
    current =
        switch (now.valueOf(when, arguments)) {
          case T -> current.owing(event);
          case U -> current.doubting(event);
          case F, N -> current;
        };
  }

  /** Owed once owed: only a doubt is asked about again at each event. */
  private void countFromOpening() {
    if (fromOpening() && inWindow() && !current.met() && current.owed().isEmpty()) {
      current = current.withoutDoubts();
      count(windowStart, JsonNull.NULL);
    }
  }

  /** What comes before the first turn belongs to none, so nothing is demanded of it. */
  private boolean inWindow() {
    return now.window() == Window.CONVERSATION || now.turn() > 0;
  }

  private boolean fromOpening() {
    return rule.after() == Moment.Opening.OPENING;
  }

  @Override
  public PrefixValue value() {
    if (!closed.owed().isEmpty()) {
      return PrefixValue.VIOLATED_FOR_GOOD;
    }
    return switch (verdict()) {
      case F, U -> PrefixValue.PENDING;
      case T, N ->
          fromOpening() && now.window() == Window.CONVERSATION && current.met()
              ? PrefixValue.SATISFIED_FOR_GOOD
              : PrefixValue.SATISFIED_SO_FAR;
    };
  }

  private Value verdict() {
    Account all = closed.plus(current);
    if (!all.owed().isEmpty()) {
      return Value.F;
    }
    if (!all.doubtful().isEmpty()) {
      return Value.U;
    }
    return all.met() ? Value.T : Value.N;
  }

  @Override
  public Finding finding() {
    Account all = closed.plus(current);
    return switch (verdict()) {
      case T -> Finding.satisfied("all that was demanded has been done", 0);
      case N -> Finding.notApplicable("nothing was demanded");
      case F ->
          missing(
              Value.F,
              all.owed(),
              "it is missing that " + rule.what().words() + countedFrom(),
              wording.advice(advice()));
      case U ->
          missing(
              Value.U,
              all.doubtful(),
              "too little is known to tell whether this holds: " + wording.condition(),
              "");
    };
  }

  private Finding missing(Value value, List<Integer> places, String fact, String advice) {
    List<Integer> events = places.stream().filter(place -> place < now.events()).toList();
    int distance = value == Value.F ? places.size() : 0;
    return new Finding(
        value, List.of(), events, OptionalDouble.of(places.size()), distance, fact, advice);
  }

  private String countedFrom() {
    return fromOpening() ? "" : ", since " + rule.after().words();
  }

  private String advice() {
    String what =
        switch (rule.what()) {
          case Moment.Act act -> Wording.capital(ActRule.verb(act));
          case Moment.Opening opening -> "Begin";
          case Moment.Succeeded succeeded -> "See to it that " + succeeded.words();
          case Moment.Failed failed -> "See to it that " + failed.words();
        };
    return what + (fromOpening() ? "." : " once " + rule.after().words() + ".");
  }

  /** A demand is never broken by a call. */
  @Override
  public Finding before(ToolCalled call) {
    return Finding.notApplicable("the rule demands, it forbids no call");
  }

  @Override
  public TraceMonitor copy() {
    DutyMonitor copy = new DutyMonitor(rule, when, now);
    copy.closed = closed;
    copy.current = current;
    copy.windowStart = windowStart;
    return copy;
  }
}
