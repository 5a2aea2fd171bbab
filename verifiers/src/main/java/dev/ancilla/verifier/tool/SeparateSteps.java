package dev.ancilla.verifier.tool;

import dev.ancilla.trace.Event;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.verify.Value;
import java.util.List;

/** A step of the assistant calls tools or writes text, never both. */
record SeparateSteps() implements ActRule {

  @Override
  public boolean concerns(Event act) {
    return act.isAct();
  }

  /** The act that completes the mixture is at fault. */
  @Override
  public Value judge(Event act, Situation before, List<Judgement> earlier) {
    boolean mixed =
        act instanceof ToolCalled ? before.step().wroteText() : before.step().calledTool();
    return mixed ? Value.F : Value.T;
  }

  @Override
  public Value withoutActs() {
    return Value.N;
  }

  @Override
  public String fault() {
    return "mixes text and a call in one step";
  }

  @Override
  public String advice() {
    return "Either call a tool or write to the user in one step, not both.";
  }
}
