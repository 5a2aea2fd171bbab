package dev.ancilla.verifier.tool;

import dev.ancilla.spec.StateExpression;
import dev.ancilla.spec.ToolRule.Arguments;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.verify.Value;
import java.util.List;

/** Every call passes a test of its arguments. */
record CheckedArguments(Arguments rule) implements ActRule {

  @Override
  public boolean concerns(Event act) {
    return act instanceof ToolCalled call && rule.tools().has(call.tool());
  }

  @Override
  public Value judge(Event act, Situation before, List<Judgement> earlier) {
    return before.valueOf(rule.test(), before.argumentsOf(act));
  }

  @Override
  public Value withoutActs() {
    return Value.N;
  }

  @Override
  public String fault() {
    return "fails the test " + StateExpression.print(rule.test());
  }

  @Override
  public String advice() {
    return "Call %s only with arguments for which this holds: %s."
        .formatted(rule.tools().words(), StateExpression.print(rule.test()));
  }
}
