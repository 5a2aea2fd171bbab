package dev.ancilla.verifier.tool;

import dev.ancilla.spec.Condition;
import dev.ancilla.spec.ToolRule.Require;
import dev.ancilla.trace.Event;

/** After each of certain events something must be done before the window closes. */
record FollowUpDuty(Require rule, Condition when, Account account) implements Duty {

  @Override
  public FollowUpDuty after(Event event, Situation before, Situation now) {
    Account next = Moments.matches(rule.what(), event, before) ? account.paid() : account;
    return new FollowUpDuty(
        rule,
        when,
        Moments.matches(rule.after(), event, before) ? counted(next, event, before, now) : next);
  }

  private Account counted(Account next, Event event, Situation before, Situation now) {
    return switch (now.valueOf(when, before.argumentsOf(event))) {
      case T -> next.owing(before.events());
      case U -> next.doubting(before.events());
      case F, N -> next;
    };
  }

  /** Never: another such event may always come. */
  @Override
  public boolean isSettled() {
    return false;
  }
}
