package dev.ancilla.verifier.tool;

import dev.ancilla.spec.ToolRule.Order;
import dev.ancilla.spec.Window;
import dev.ancilla.trace.Event;
import dev.ancilla.verify.Value;
import java.util.List;

/** An act must wait until something has happened. */
record OrderedActs(Order rule) implements ActRule {

  @Override
  public boolean concerns(Event act) {
    return ActRule.isOf(rule.what(), act);
  }

  @Override
  public Value judge(Event act, Situation before, List<Judgement> earlier) {
    return before.stretch().has(rule.after()) ? Value.T : Value.F;
  }

  @Override
  public Value withoutActs() {
    return Value.N;
  }

  @Override
  public boolean isSettled(Situation now) {
    return now.window() == Window.CONVERSATION && now.stretch().has(rule.after());
  }

  @Override
  public String fault() {
    return "came before " + rule.after().words();
  }

  @Override
  public String advice() {
    return "Do not %s before %s.".formatted(ActRule.verb(rule.what()), rule.after().words());
  }
}
