package dev.ancilla.verifier.tool;

import dev.ancilla.spec.ToolRule.AtMost;
import dev.ancilla.spec.Window;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.verify.Value;
import java.util.List;
import java.util.stream.Collectors;

/** Tools may be called so often and no more. */
record CountedCalls(AtMost rule, Window window) implements ActRule {

  @Override
  public boolean concerns(Event act) {
    return act instanceof ToolCalled call && rule.tools().has(call.tool());
  }

  /** Calls at which the condition is undecided may count or not, so there are two counts. */
  @Override
  public Value judge(Event act, Situation before, List<Judgement> earlier) {
    long surely = counted(earlier);
    long perhaps = earlier.stream().filter(call -> call.condition() == Value.U).count();
    if (surely + 1 > rule.max()) {
      return Value.F;
    }
    return surely + perhaps + 1 > rule.max() ? Value.U : Value.T;
  }

  @Override
  public Value withoutActs() {
    return Value.T;
  }

  /** The most calls that counted in one window. */
  @Override
  public double measured(List<Judgement> judged) {
    return judged.stream().collect(Collectors.groupingBy(Judgement::window)).values().stream()
        .mapToLong(CountedCalls::counted)
        .max()
        .orElse(0);
  }

  private static long counted(List<Judgement> calls) {
    return calls.stream().filter(call -> call.condition() == Value.T).count();
  }

  @Override
  public String fault() {
    return "exceeds the %d allowed in a %s".formatted(rule.max(), stretch());
  }

  @Override
  public String advice() {
    return "Call %s at most %s in a %s."
        .formatted(
            rule.tools().words(), rule.max() == 1 ? "once" : rule.max() + " times", stretch());
  }

  private String stretch() {
    return switch (window) {
      case TURN -> "turn";
      case CONVERSATION -> "conversation";
    };
  }
}
