package dev.ancilla.verifier.tool;

import dev.ancilla.spec.Moment;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.Event.AssistantSaid;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.verify.Value;
import java.util.List;

/** A rule that each act of the assistant obeys or breaks. Immutable, thread-safe. */
interface ActRule {

  /** True for the acts that this rule speaks of. */
  boolean concerns(Event act);

  /**
   * T, F or U for an act that this rule speaks of, if the rule binds there.
   *
   * @param before the situation in which the act is done
   * @param earlier what was made of the acts before it in the same window
   */
  Value judge(Event act, Situation before, List<Judgement> earlier);

  /** The value of a conversation without any such act. */
  Value withoutActs();

  /** True when no act can break the rule from here on. */
  default boolean isSettled(Situation now) {
    return false;
  }

  /** What is reported as measured; the number of acts at fault, unless the rule counts. */
  default double measured(List<Judgement> judged) {
    return judged.stream().filter(judgement -> judgement.value() == Value.F).count();
  }

  /** What is wrong with an act at fault, after "the call of cancel_booking ". */
  String fault();

  /** One sentence for whoever has to do better. */
  String advice();

  /** True when an act is of this kind. */
  static boolean isOf(Moment.Act kind, Event act) {
    return switch (kind) {
      case Moment.Called called ->
          act instanceof ToolCalled call && called.tools().has(call.tool());
      case Moment.Answered answered -> act instanceof AssistantSaid && act.isAct();
    };
  }

  /** The bare verb: "call get_order". */
  static String verb(Moment.Act kind) {
    return switch (kind) {
      case Moment.Called called -> "call " + called.tools().words();
      case Moment.Answered answered -> "write to the user";
    };
  }
}
