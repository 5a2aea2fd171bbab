package dev.ancilla.verifier.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Obligation.Tools;
import dev.ancilla.spec.Phase;
import dev.ancilla.spec.ToolRule.Arguments;
import dev.ancilla.spec.ToolSet;
import dev.ancilla.spec.Window;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

  @ParameterizedTest(name = "{3}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          args.amount <= 100          | call refund {"amount":100}             | T | at the bound
          args.amount <= 100          | call refund {"amount":100.01}          | F | above it
          args.amount <= 100          | call refund                            | U | no amount at all
          args.amount <= 100          | call refund {"amount":"100"}           | U | a text has no order with a number
          args.amount <= 100          | call pay {"amount":900}                | N | another tool
          args.amount <= 100          | call refund {"amount":9} / ok / call refund {"amount":900} | F | one of two
          exists(args.reason)         | call refund {"reason":null}            | F | null is none
          args.reason in ["late","broken"] | call refund {"reason":"late"}     | T | one of a list
          args.reason in ["late","broken"] | call refund {"reason":"Late"}     | F | values are compared exactly
          not exists(args.note) or args.note != "" | call refund               | T | an optional argument left out
          args.id == results.get_user.id   | call get_user / ok {"id":7} / call refund {"id":7} | T | as an earlier result says
          args.id == results.get_user.id   | call get_user / ok {"id":7} / call refund {"id":8} | F | not as it says
          args.id == results.get_user.id   | call get_user / ok {"id":7} / call get_user / ok {"id":8} / call refund {"id":8} | T | the latest result
          args.id == results.get_user.id   | call get_user / failed {"id":7} / call refund {"id":7} | U | a failed call has no result
          args.amount <= order.total       | call get_order / ok {"total":30} / call refund {"amount":31} | F | more than the state allows
          args.amount <= order.total       | call refund {"amount":1} | U | the state is not known
          args.card in order.cards         | call get_order / ok {"cards":["c1","c2"]} / call refund {"card":"c2"} | T | one of those in the state
          args.card in order.cards         | call get_order / ok {"cards":["c1","c2"]} / call refund {"card":"c3"} | F | an invented one
          args.email within said           | user: I am Ann@x.org, hi / call refund {"email":"ann@x.org"} | T | the user gave it
          args.email within said           | user: I am Ann / call refund {"email":"ann@x.org"} | F | the user did not
          args.seats within said           | user: 12 seats please / call refund {"seats":1} | F | 1 is not 12
          args.seats within said           | user: 我要2张票 / call refund {"seats":2} | T | Chinese text has no gaps
          args.email within said           | call refund {"email":"ann@x.org"} | F | nobody has said anything
          """)
  void everyCallPassesTheTest(String test, String script, Value expected, String why) {
    Tools rule = Tools.of(Arguments.of("refund", test));

    assertThat(RuleTable.examine(rule, script).value()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user: my mail is a@b.c / call refund {"mail":"a@b.c"}                       | T | T? T? T?       | said in this turn
          user: my mail is a@b.c / assistant: ok / user: go / call refund {"mail":"a@b.c"} | F | T? T? T? T? F! | said in another
          user: go / call refund                                                      | U | T? T? F?       | undecided is not satisfied
          user: go / call refund / ok / call refund {"mail":"x"}                      | F | T? T? F? F? F! | a later fault decides
          """)
  void perTurnOnlyThisTurnsMessagesAndResultsAreSeen(
      String script, Value expected, String prefixes, String why) {
    RuleTable.check(
        Tools.of(Arguments.of("refund", "args.mail within said")).per(Window.TURN),
        script,
        expected,
        prefixes);
  }

  @Test
  void aConditionLimitsTheCallsItIsAskedOf() {
    Tools rule = Tools.of(Arguments.of("refund", "args.manager == true")).when("args.amount > 100");

    assertThat(RuleTable.examine(rule, "call refund {\"amount\":50}").value()).isEqualTo(Value.N);
    assertThat(RuleTable.examine(rule, "call refund {\"amount\":500,\"manager\":false}").value())
        .isEqualTo(Value.F);
    assertThat(RuleTable.examine(rule, "call refund {\"manager\":false}").value())
        .isEqualTo(Value.U);
    assertThat(RuleTable.examine(rule, "call refund {\"manager\":true}").value())
        .isEqualTo(Value.T);
  }

  @Test
  void theFindingHoldsTheTest() {
    Finding finding =
        RuleTable.examine(
            Tools.of(Arguments.of("refund", "args.amount<=100")), "call refund {\"amount\":101}");

    assertThat(finding.fact())
        .isEqualTo("the call of refund (event 0) fails the test args.amount <= 100");
    assertThat(finding.advice())
        .isEqualTo("Call refund only with arguments for which this holds: args.amount <= 100.");
  }

  @Test
  void aJudgeIsNoTestOfArguments() {
    Condition judged = new Condition.Judge("Is it polite?", Phase.OUTPUT);

    assertThatThrownBy(() -> new Arguments(ToolSet.of("refund"), judged))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("state expression");
  }
}
