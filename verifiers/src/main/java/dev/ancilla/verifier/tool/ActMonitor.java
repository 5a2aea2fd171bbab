package dev.ancilla.verifier.tool;

import dev.ancilla.spec.Condition;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.TraceMonitor;
import dev.ancilla.verify.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Watches a rule that is judged act by act. One thread at a time. */
final class ActMonitor implements TraceMonitor {
  private final ActRule rule;
  private final Condition when;
  private final Wording wording;
  private final List<Judgement> judged = new ArrayList<>();
  private Situation now;
  // What all that was judged comes to, kept so that no event asks all earlier ones again.
  private Value verdict;

  ActMonitor(ActRule rule, Condition when, Situation start) {
    this.rule = rule;
    this.when = when;
    this.wording = new Wording(when);
    this.now = start;
    this.verdict = rule.withoutActs();
  }

  @Override
  public PrefixValue accept(Event event) {
    Situation after = now.after(event);
    if (rule.concerns(event)) {
      Judgement judgement = judge(event);
      verdict =
          judged.isEmpty() ? judgement.value() : Value.allOf(List.of(verdict, judgement.value()));
      judged.add(judgement);
    }
    now = after;
    return value();
  }

  @Override
  public PrefixValue value() {
    return switch (verdict) {
      case F -> PrefixValue.VIOLATED_FOR_GOOD;
      case U -> PrefixValue.PENDING;
      case T, N ->
          rule.isSettled(now) ? PrefixValue.SATISFIED_FOR_GOOD : PrefixValue.SATISFIED_SO_FAR;
    };
  }

  @Override
  public Finding finding() {
    return judged.isEmpty() ? withoutActs() : found(judged, verdict, rule.measured(judged));
  }

  @Override
  public Finding before(ToolCalled call) {
    if (!rule.concerns(call)) {
      return Finding.notApplicable("the rule says nothing about " + call.tool());
    }
    Judgement judgement = judge(call);
    List<Judgement> all = new ArrayList<>(judged);
    all.add(judgement);
    return found(List.of(judgement), judgement.value(), rule.measured(all));
  }

  @Override
  public TraceMonitor copy() {
    ActMonitor copy = new ActMonitor(rule, when, now);
    copy.judged.addAll(judged);
    copy.verdict = verdict;
    return copy;
  }

  private Judgement judge(Event act) {
    Value condition = now.valueOf(when, now.argumentsOf(act));
    Value value = Judgement.bound(rule.judge(act, now, inThisWindow()), condition);
    return new Judgement(now.events(), words(act), now.windowNumber(), condition, value);
  }

  private List<Judgement> inThisWindow() {
    int from = judged.size();
    while (from > 0 && judged.get(from - 1).window() == now.windowNumber()) {
      from--;
    }
    return judged.subList(from, judged.size());
  }

  private Finding withoutActs() {
    String fact = "nothing was done that the rule speaks of";
    return rule.withoutActs() == Value.T
        ? Finding.satisfied(fact, rule.measured(judged))
        : Finding.notApplicable(fact);
  }

  private Finding found(List<Judgement> acts, Value value, double measured) {
    List<Judgement> meant = acts.stream().filter(act -> act.value() == value).toList();
    return switch (value) {
      case T -> Finding.satisfied("what was done obeys the rule", measured);
      case N -> Finding.notApplicable("this did not hold: " + wording.condition());
      case F ->
          at(
              meant,
              value,
              measured,
              list(meant) + " " + rule.fault(),
              wording.advice(rule.advice()));
      case U -> at(meant, value, measured, "too little is known to judge " + list(meant), "");
    };
  }

  private static Finding at(
      List<Judgement> acts, Value value, double measured, String fact, String advice) {
    List<Integer> events = acts.stream().map(Judgement::event).toList();
    int distance = value == Value.F ? events.size() : 0;
    return new Finding(
        value, List.of(), events, OptionalDouble.of(measured), distance, fact, advice);
  }

  private static String list(List<Judgement> acts) {
    return acts.stream()
        .map(act -> "%s (event %d)".formatted(act.act(), act.event()))
        .collect(Collectors.joining(", "));
  }

  private static String words(Event act) {
    return act instanceof ToolCalled call ? "the call of " + call.tool() : "the text";
  }
}
