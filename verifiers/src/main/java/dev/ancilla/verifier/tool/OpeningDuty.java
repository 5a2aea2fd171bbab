package dev.ancilla.verifier.tool;

import dev.ancilla.json.JsonValue.JsonNull;
import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Moment;
import dev.ancilla.trace.Event;
import dev.ancilla.verify.Value;

/**
 * Something must be done at any time in the window, once the condition has held in it.
 *
 * @param start where the window begins
 * @param demanded T as soon as the condition has held once, else what it is now
 */
record OpeningDuty(Moment what, Condition when, int start, boolean done, Value demanded)
    implements Duty {

  /** The duty of a window of which no moment was looked at yet. */
  static OpeningDuty at(Moment what, Condition when, int start) {
    return new OpeningDuty(what, when, start, false, Value.F);
  }

  @Override
  public OpeningDuty after(Event event, Situation before, Situation now) {
    boolean doneNow = done || Moments.matches(what, event, before);
    return new OpeningDuty(what, when, start, doneNow, demanded).asked(now);
  }

  OpeningDuty asked(Situation now) {
    return demanded == Value.T
        ? this
        : new OpeningDuty(what, when, start, done, now.valueOf(when, JsonNull.NULL));
  }

  @Override
  public Account account() {
    return switch (Judgement.bound(done ? Value.T : Value.F, demanded)) {
      case T -> Account.MET;
      case F -> Account.EMPTY.owing(start);
      case U -> Account.EMPTY.doubting(start);
      case N -> Account.EMPTY;
    };
  }

  @Override
  public boolean isSettled() {
    return done;
  }
}
