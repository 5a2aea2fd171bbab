package dev.ancilla.verifier.tool;

import dev.ancilla.spec.Moment;
import dev.ancilla.spec.ToolRule.Forbid;
import dev.ancilla.trace.Event;
import dev.ancilla.verify.Value;
import java.util.List;

/** Once something has happened, an act must not be done any more. */
record ForbiddenActs(Forbid rule) implements ActRule {

  @Override
  public boolean concerns(Event act) {
    return ActRule.isOf(rule.what(), act);
  }

  @Override
  public Value judge(Event act, Situation before, List<Judgement> earlier) {
    return before.stretch().has(rule.after()) ? Value.F : Value.T;
  }

  @Override
  public Value withoutActs() {
    return Value.T;
  }

  @Override
  public String fault() {
    return rule.after() == Moment.Opening.OPENING
        ? "is forbidden"
        : "came although " + rule.after().words();
  }

  @Override
  public String advice() {
    String never = "Do not %s".formatted(ActRule.verb(rule.what()));
    return rule.after() == Moment.Opening.OPENING
        ? never + "."
        : "%s once %s.".formatted(never, rule.after().words());
  }
}
