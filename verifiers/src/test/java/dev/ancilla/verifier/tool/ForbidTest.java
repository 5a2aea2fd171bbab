package dev.ancilla.verifier.tool;

import static dev.ancilla.spec.Moment.Answered.ANSWERED;
import static dev.ancilla.spec.Moment.called;
import static dev.ancilla.spec.Moment.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Moment;
import dev.ancilla.spec.Obligation.Tools;
import dev.ancilla.spec.ToolRule.Forbid;
import dev.ancilla.spec.ToolSet;
import dev.ancilla.spec.Window;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForbidTest {
  private static final Tools NEVER_REFUND = Tools.of(Forbid.of(called("refund")));

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                              | T | T?             | nothing happened
          user: hi / assistant: hello                     | T | T? T? T?       | only talk
          user: hi / call get_order / ok                  | T | T? T? T? T?    | another tool
          user: hi / call refund                          | F | T? T? F!       | the call itself is the fault
          user: hi / call refund / failed                 | F | T? T? F! F!    | even when the tool failed
          call refund / ok / user: thanks                 | F | T? F! F! F!    | before the first turn too
          """)
  void aToolIsNeverCalled(String script, Value expected, String prefixes, String why) {
    RuleTable.check(NEVER_REFUND, script, expected, prefixes);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user: hi / call refund                                              | U | T? T? F?          | the order is not known yet
          user: hi / call get_order / ok {"status":"sent"} / call refund      | F | T? T? T? T? F!    | it is sent
          user: hi / call get_order / ok {"status":"open"} / call refund      | N | T? T? T? T? T?    | it is open, the rule does not bind
          user: hi / call get_order / ok {"status":"sent"} / assistant: Sorry | T | T? T? T? T? T?    | sent, but no refund was tried
          user: hi / call refund / ok / call get_order / ok {"status":"sent"} | U | T? T? F? F? F? F? | what was learned afterwards does not count
          """)
  void onlyWhereAConditionHolds(String script, Value expected, String prefixes, String why) {
    RuleTable.check(NEVER_REFUND.when("order.status == \"sent\""), script, expected, prefixes);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user: hi / call transfer                               | T | T? T? T?       | the transfer itself
          user: hi / call transfer / call get_order              | F | T? T? T? F!    | a call after it
          user: hi / call get_order / ok / call transfer         | T | T? T? T? T? T? | calls before it
          user: hi / call transfer / ok / user: hm / call refund | F | T? T? T? T? T? F! | in a later turn
          """)
  void nothingIsCalledAfterACall(String script, Value expected, String prefixes, String why) {
    Moment.Act anything = new Moment.Called(ToolSet.Any.ANY);

    RuleTable.check(Tools.of(new Forbid(anything, called("transfer"))), script, expected, prefixes);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user: hi / call pay / failed / assistant: Paid              | F | T? T? T? T? F!       | text after the failure
          user: hi / call pay / failed / user: and? / assistant: Well | T | T? T? T? T? T? T?    | each turn starts afresh
          user: hi / call pay / ok / assistant: Paid                  | T | T? T? T? T? T?       | it did not fail
          user: hi / call pay / failed / assistant:                   | T | T? T? T? T? T?       | blank text is none
          """)
  void noTextAfterAFailureInTheSameTurn(
      String script, Value expected, String prefixes, String why) {
    RuleTable.check(
        Tools.of(new Forbid(ANSWERED, failed("pay"))).per(Window.TURN), script, expected, prefixes);
  }

  @Test
  void theFindingNamesTheCallsAtFault() {
    Finding finding = RuleTable.examine(NEVER_REFUND, "user: hi / call refund / ok / call refund");

    assertThat(finding.events()).containsExactly(1, 3);
    assertThat(finding.measured()).hasValue(2);
    assertThat(finding.distance()).isEqualTo(2);
    assertThat(finding.fact())
        .isEqualTo("the call of refund (event 1), the call of refund (event 3) is forbidden");
    assertThat(finding.advice()).isEqualTo("Do not call refund.");
  }

  @Test
  void adviceSaysWhereTheRuleBinds() {
    Finding finding =
        RuleTable.examine(NEVER_REFUND.when("args.amount > 10"), "call refund {\"amount\":11}");

    assertThat(finding.advice())
        .isEqualTo("Where this holds: args.amount > 10. Do not call refund.");
  }
}
