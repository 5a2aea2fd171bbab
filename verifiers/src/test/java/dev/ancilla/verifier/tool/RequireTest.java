package dev.ancilla.verifier.tool;

import static dev.ancilla.spec.Moment.Answered.ANSWERED;
import static dev.ancilla.spec.Moment.called;
import static dev.ancilla.spec.Moment.failed;
import static dev.ancilla.spec.Moment.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Obligation.Tools;
import dev.ancilla.spec.ToolRule.Require;
import dev.ancilla.spec.Window;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequireTest {
  private static final Tools MUST_LOG = Tools.of(Require.of(called("log")));

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                      | F | F?             | an empty conversation has not called it
          user: hi / assistant: hello             | F | F? F? F?       | still to come
          user: hi / call log / assistant: bye    | T | F? F? T! T!    | once is enough for good
          call log / user: hi                     | T | F? T! T!       | at any time
          """)
  void onceInTheConversation(String script, Value expected, String prefixes, String why) {
    RuleTable.check(MUST_LOG, script, expected, prefixes);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          assistant: Welcome                                  | N | T? T?                | no turn has begun
          user: hi                                            | F | T? F?                | the turn can still do it
          user: hi / call log / user: ok / call log           | T | T? F? T? F? T?       | in each turn
          user: hi / call log / user: ok / assistant: bye     | F | T? F? T? F? F?       | not yet in the second
          user: hi / assistant: hello / user: ok              | F | T? F? F? F!          | the first turn closed without it
          user: hi / assistant: x / user: ok / call log       | F | T? F? F? F! F!       | nothing mends a closed turn
          user: hi / user: and / call log                     | T | T? F? F? T?          | messages in succession are one turn
          call log / user: hi / assistant: hello              | F | T? T? F? F?          | before the first turn does not count
          """)
  void onceInEachTurn(String script, Value expected, String prefixes, String why) {
    RuleTable.check(MUST_LOG.per(Window.TURN), script, expected, prefixes);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user: hi / assistant: hello                                          | U | F? F? F?             | whether it is damaged is not known
          user: hi / call get_order / ok {"damaged":false}                     | N | F? F? F? T?          | it is not
          user: hi / call get_order / ok {"damaged":true}                      | F | F? F? F? F?          | it is, a claim must come
          user: hi / call get_order / ok {"damaged":true} / call log           | T | F? F? F? F? T!       | and came
          user: hi / call get_order / ok {"damaged":true} / call get_order / ok {"damaged":false} | F | F? F? F? F? F? F? | owed once, owed for good
          user: hi / call log                                                  | T | F? F? T!             | done, needed or not
          user: hi / call log / ok / call get_order / ok {"damaged":false}     | N | F? F? T! T! T! T!    | done, though there was no need
          user: hi / call log / ok / call get_order / ok {"damaged":true}      | T | F? F? T! T! T! T!    | done before the need was known
          """)
  void whereAConditionHasHeld(String script, Value expected, String prefixes, String why) {
    RuleTable.check(MUST_LOG.when("order.damaged"), script, expected, prefixes);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user: hi / assistant: hello                             | N | T? T? T?             | no refund
          user: hi / call refund / ok                             | F | T? T? T? F?          | the log must follow
          user: hi / call refund / ok / call log                  | T | T? T? T? F? T?       | it does
          user: hi / call log / ok / call refund / ok             | F | T? T? T? T? T? F?    | a log before it is none after it
          user: hi / call refund / ok / call refund / ok / call log | T | T? T? T? F? F? F? T? | one log for both
          user: hi / call refund / ok / call log / ok / call refund / ok | F | T? T? T? F? T? T? T? F? | the second is still open
          user: hi / call refund / failed                         | N | T? T? T? T?          | a failed refund needs none
          """)
  void afterEachSuccess(String script, Value expected, String prefixes, String why) {
    RuleTable.check(
        Tools.of(new Require(called("log"), succeeded("refund"))), script, expected, prefixes);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user: hi / call refund {"amount":5} / ok                   | N | T? T? T? T?    | too little to be told
          user: hi / call refund {"amount":50} / ok                  | F | T? T? T? F?    | the user must be told
          user: hi / call refund {"amount":50} / ok / assistant: Did | T | T? T? T? F? T? | and was
          user: hi / call refund / ok                                | U | T? T? T? F?    | the amount is not known
          user: hi / call refund / ok / assistant: Did               | T | T? T? T? F? T? | telling settles the doubt
          user: hi / call refund / ok / user: hm / assistant: Did    | U | T? T? T? F? F? F? | a doubt of a closed turn stays
          """)
  void anAnswerAfterSomeCalls(String script, Value expected, String prefixes, String why) {
    RuleTable.check(
        Tools.of(new Require(ANSWERED, succeeded("refund")))
            .per(Window.TURN)
            .when("args.amount > 10"),
        script,
        expected,
        prefixes);
  }

  @Test
  void theFindingNamesTheEventsItCountsFrom() {
    Finding finding =
        RuleTable.examine(
            Tools.of(new Require(called("retry"), failed("pay"))),
            "user: hi / call pay / failed / call pay / failed");

    assertThat(finding.events()).containsExactly(2, 4);
    assertThat(finding.measured()).hasValue(2);
    assertThat(finding.fact())
        .isEqualTo("it is missing that retry has been called, since pay has failed");
    assertThat(finding.advice()).isEqualTo("Call retry once pay has failed.");
  }

  @Test
  void aDemandNeverForbidsACall() {
    Finding finding =
        RuleTable.after(MUST_LOG, "user: hi")
            .before(new ToolCalled("1", "refund", RuleTable.NOTHING_KNOWN));

    assertThat(finding.value()).isEqualTo(Value.N);
  }
}
