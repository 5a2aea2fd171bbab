package dev.ancilla.verifier.tool;

import dev.ancilla.spec.Moment;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.Event.ToolReturned;

/** Recognises moments among events. */
final class Moments {
  private Moments() {}

  /** True when an event, coming after a situation, is such a moment. */
  static boolean matches(Moment moment, Event event, Situation before) {
    return switch (moment) {
      case Moment.Opening opening -> false;
      case Moment.Act act -> ActRule.isOf(act, event);
      case Moment.Succeeded success ->
          event instanceof ToolReturned returned
              && !returned.failed()
              && success.tools().has(before.toolOf(event));
      case Moment.Failed failure ->
          event instanceof ToolReturned returned
              && returned.failed()
              && failure.tools().has(before.toolOf(event));
    };
  }
}
