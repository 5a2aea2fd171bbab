package dev.ancilla.verifier.tool;

import static dev.ancilla.spec.Moment.Answered.ANSWERED;
import static dev.ancilla.spec.Moment.called;
import static dev.ancilla.spec.Moment.succeeded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.spec.Moment;
import dev.ancilla.spec.Obligation.Tools;
import dev.ancilla.spec.ToolRule.Order;
import dev.ancilla.spec.Window;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {
  private static final Tools LOOK_FIRST =
      Tools.of(new Order(called("cancel"), succeeded("get_order")));

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user: hi / assistant: hello                          | N | T? T? T?             | nothing was to be ordered
          user: hi / call get_order / ok / call cancel         | T | T? T? T? T! T!       | looked, then cancelled
          user: hi / call cancel                               | F | T? T? F!             | violated at the early call
          user: hi / call cancel / ok / call get_order / ok    | F | T? T? F! F! F! F!    | too late
          user: hi / call get_order / call cancel / ok / ok    | F | T? T? T? F! F! F!    | the result was not back yet
          user: hi / call get_order / failed / call cancel     | F | T? T? T? T? F!       | the look-up failed
          user: hi / call get_order / ok / user: ok / call cancel | T | T? T? T? T! T! T! | an earlier turn will do
          user: hi / call get_order / ok                       | N | T? T? T? T!          | from here on nothing can be early
          """)
  void aCallWaitsForASuccess(String script, Value expected, String prefixes, String why) {
    RuleTable.check(LOOK_FIRST, script, expected, prefixes);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user: hi / call get_order / ok / call cancel            | T | T? T? T? T? T?    | in one turn
          user: hi / call get_order / ok / user: ok / call cancel | F | T? T? T? T? T? F! | the look-up was a turn ago
          call get_order / ok / user: hi / call cancel            | F | T? T? T? T? F!    | the look-up was before the first turn
          """)
  void perTurnTheSuccessMustBeInTheSameTurn(
      String script, Value expected, String prefixes, String why) {
    RuleTable.check(LOOK_FIRST.per(Window.TURN), script, expected, prefixes);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user: hi / call cancel {"fee":0}                   | N | T? T? T?    | it costs nothing, the rule does not bind
          user: hi / call cancel {"fee":5}                   | F | T? T? F!    | it does
          user: hi / call cancel                             | U | T? T? F?    | the fee is not known
          user: hi / call get_order / ok / call cancel       | T | T? T? T? T! T! | unknown, but looked up anyway
          """)
  void onlyForSomeArguments(String script, Value expected, String prefixes, String why) {
    RuleTable.check(LOOK_FIRST.when("args.fee > 0"), script, expected, prefixes);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user: hi / assistant: It is blue                        | F | T? T? F!       | answered without a search
          user: hi / call search / ok / assistant: It is blue     | T | T? T? T? T? T? | searched first
          """)
  void anAnswerWaitsToo(String script, Value expected, String prefixes, String why) {
    RuleTable.check(
        Tools.of(new Order(ANSWERED, succeeded("search"))).per(Window.TURN),
        script,
        expected,
        prefixes);
  }

  @Test
  void theFindingSaysWhatCameTooEarly() {
    Finding finding = RuleTable.examine(LOOK_FIRST, "user: hi / call cancel");

    assertThat(finding.events()).containsExactly(1);
    assertThat(finding.fact())
        .isEqualTo("the call of cancel (event 1) came before get_order has succeeded");
    assertThat(finding.advice()).isEqualTo("Do not call cancel before get_order has succeeded.");
  }

  @Test
  void nothingCanComeBeforeTheOpening() {
    assertThatThrownBy(() -> new Order(called("cancel"), Moment.Opening.OPENING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("say what");
  }
}
