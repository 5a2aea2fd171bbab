package dev.ancilla.verifier.tool;

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
 * Watches what the assistant must do: keeps account of what is owed. One thread at a time.
 *
 * <p>Where a condition is undecided the demand is doubtful; doing what it asks settles the doubt.
 */
final class DutyMonitor implements TraceMonitor {
  private final Require rule;
  private final Condition when;
  private final Wording wording;
  private Situation now;
  private Account closed = Account.EMPTY;
  private Duty current;

  DutyMonitor(Require rule, Condition when, Situation start) {
    this.rule = rule;
    this.when = when;
    this.wording = new Wording(when);
    this.now = start;
    this.current =
        start.window() == Window.CONVERSATION && fromOpening()
            ? OpeningDuty.at(rule.what(), when, 0).asked(start)
            : newDuty(0);
  }

  private DutyMonitor(DutyMonitor other) {
    this.rule = other.rule;
    this.when = other.when;
    this.wording = other.wording;
    this.now = other.now;
    this.closed = other.closed;
    this.current = other.current;
  }

  @Override
  public PrefixValue accept(Event event) {
    Situation before = now;
    now = before.after(event);
    if (now.windowNumber() != before.windowNumber()) {
      closed = closed.plus(current.account());
      current = newDuty(before.events());
    }
    // What comes before the first turn belongs to none, so nothing is demanded of it.
    if (now.window() == Window.CONVERSATION || now.turn() > 0) {
      current = current.after(event, before, now);
    }
    return value();
  }

  private Duty newDuty(int start) {
    return fromOpening()
        ? OpeningDuty.at(rule.what(), when, start)
        : new FollowUpDuty(rule, when, Account.EMPTY);
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
          now.window() == Window.CONVERSATION && current.isSettled()
              ? PrefixValue.SATISFIED_FOR_GOOD
              : PrefixValue.SATISFIED_SO_FAR;
    };
  }

  private Value verdict() {
    Account all = closed.plus(current.account());
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
    Account all = closed.plus(current.account());
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
    return new DutyMonitor(this);
  }
}
