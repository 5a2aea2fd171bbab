package dev.ancilla.verifier.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.json.JsonPath;
import dev.ancilla.spec.Obligation.Tools;
import dev.ancilla.spec.ToolRule.Confirm;
import dev.ancilla.spec.ToolSet;
import dev.ancilla.spec.Window;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.TraceMonitor;
import dev.ancilla.verify.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmTest {
  private static final Tools CONFIRM = Tools.of(Confirm.of("cancel_booking"));

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user: hi / assistant: hello                                                       | N | T? T? T?          | nothing to agree to
          assistant: Shall I cancel your booking? / user: Yes. / call cancel_booking        | T | T? T? T? T?       | asked and agreed
          assistant: Shall I cancel your booking? / user: No. / call cancel_booking         | F | T? T? T? F!       | refused
          assistant: Shall I cancel your booking? / user: What is the fee? / call cancel_booking | F | T? T? T? F!  | neither yes nor no
          assistant: Shall I go on? / user: Yes. / call cancel_booking                      | F | T? T? T? F!       | the question did not name it
          assistant: I will cancel your booking. / user: Yes. / call cancel_booking         | F | T? T? T? F!       | no question
          user: Yes, cancel my booking! / call cancel_booking                               | F | T? T? F!          | a demand is not yet consent
          assistant: Shall I cancel your booking? / call cancel_booking                     | F | T? T? F!          | did not wait
          assistant: Shall I cancel your booking? / user: Yes. / user: Wait, no! / call cancel_booking | F | T? T? T? T? F! | taken back at once
          assistant: Shall I cancel your booking? / user: Yes. / call get / ok / call cancel_booking | T | T? T? T? T? T? T? | other calls in between
          assistant: Shall I cancel your booking? / user: Yes. / assistant: Noted. / user: Go! / call cancel_booking | T | T? T? T? T? T? T? | an earlier yes stands
          assistant: Shall I cancel your booking? / user: Yes. / assistant: Really cancel the booking? / user: No. / call cancel_booking | F | T? T? T? T? T? F! | until taken back
          """)
  void aCallWaitsForAYes(String script, Value expected, String prefixes, String why) {
    RuleTable.check(CONFIRM, script, expected, prefixes);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          assistant: Shall I cancel your booking? / user: Yes. / call cancel_booking | T | T? T? T? T? | the yes began this turn
          assistant: Shall I cancel your booking? / user: Yes. / assistant: Noted. / user: Go! / call cancel_booking | F | T? T? T? T? T? F! | the yes is a turn old
          call cancel_booking | F | T? F! | nobody has spoken
          """)
  void perTurnTheYesMustBeginTheTurn(String script, Value expected, String prefixes, String why) {
    RuleTable.check(CONFIRM.per(Window.TURN), script, expected, prefixes);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          assistant: Cancel B7, refund 80? / user: yes / call cancel {"id":"B7"}               | T | the booking was shown
          assistant: Cancel B7, refund 80? / user: yes / call cancel {"id":"B8"}               | F | another booking was
          assistant: Cancel B7, refund 80? / user: yes / call cancel                           | U | the call names no booking
          assistant: 要取消订单 B7 吗 / user: 好的 / call cancel {"id":"B7"}                      | T | in Chinese
          assistant: 要取消订单 B7 吗 / user: 不要 / call cancel {"id":"B7"}                      | F | in Chinese, refused
          assistant: Cancellation of B7, yes or no / user: yes / call cancel {"id":"B7"}       | T | asked without a question mark
          assistant: Uncancel B7? / user: yes / call cancel {"id":"B7"}                        | F | a name begins a word
          assistant: B7 is gone and cancelled. / user: ok / call cancel {"id":"B7"}            | F | a statement
          assistant: Cancel B7? / user: yes / assistant: Cancel B8? / user: no / call cancel {"id":"B7"} | T | the no was for another
          """)
  void theQuestionMustShowWhatTheCallHolds(String script, Value expected, String why) {
    Tools rule =
        Tools.of(
            new Confirm(
                ToolSet.of("cancel"), List.of("cancel", "取消"), List.of(JsonPath.parse("id"))));

    assertThat(RuleTable.examine(rule, script).value()).isEqualTo(expected);
  }

  @Test
  void cheapCallsNeedNoYesWhereTheConditionSaysSo() {
    Tools rule = CONFIRM.when("args.fee > 0");

    assertThat(RuleTable.examine(rule, "call cancel_booking {\"fee\":0}").value())
        .isEqualTo(Value.N);
    assertThat(RuleTable.examine(rule, "call cancel_booking {\"fee\":9}").value())
        .isEqualTo(Value.F);
    assertThat(RuleTable.examine(rule, "call cancel_booking").value()).isEqualTo(Value.U);
  }

  @Test
  void theCallCanBeAskedAboutBeforeItIsMade() {
    ToolCalled call = new ToolCalled("1", "cancel_booking", RuleTable.NOTHING_KNOWN);
    TraceMonitor asked = RuleTable.after(CONFIRM, "assistant: Shall I cancel your booking?");
    TraceMonitor agreed =
        RuleTable.after(CONFIRM, "assistant: Shall I cancel your booking? / user: Sure");

    assertThat(asked.before(call).value()).isEqualTo(Value.F);
    assertThat(agreed.before(call).value()).isEqualTo(Value.T);
  }

  @Test
  void theAdviceTellsHowToAsk() {
    Finding finding = RuleTable.examine(CONFIRM, "call cancel_booking");

    assertThat(finding.fact())
        .isEqualTo(
            "the call of cancel_booking (event 0) came without the user's yes to a question that named it");
    assertThat(finding.advice())
        .isEqualTo(
            "Before you call cancel_booking, ask the user a question that names it, and wait for a yes.");
  }
}
