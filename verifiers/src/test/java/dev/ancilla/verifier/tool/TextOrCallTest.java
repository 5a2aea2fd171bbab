package dev.ancilla.verifier.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Obligation.Tools;
import dev.ancilla.spec.ToolRule.TextOrCall;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.verify.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextOrCallTest {
  private static final Tools RULE = Tools.of(TextOrCall.TEXT_OR_CALL);

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user: hi                                      | N | T? T?          | the assistant did nothing
          user: hi / assistant: hello                   | T | T? T? T?       | text alone
          user: hi / call get / ok / assistant: done    | T | T? T? T? T? T? | the result ends the step
          user: hi / call get / call get / ok / ok      | T | T? T? T? T? T? T? | several calls in one step
          user: hi / assistant: let me look / call get  | F | T? T? T? F!    | text, then a call
          user: hi / call get / assistant: looking      | F | T? T? T? F!    | a call, then text
          user: hi / assistant: / call get              | T | T? T? T? T?    | blank text is none
          assistant: welcome / user: hi / call get      | T | T? T? T? T?    | the user's message ends the step
          user: hi / call get / ok / assistant: and / call get | F | T? T? T? T? T? F! | in a later step
          """)
  void aStepCallsOrWrites(String script, Value expected, String prefixes, String why) {
    RuleTable.check(RULE, script, expected, prefixes);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          assistant: x / call get              | U | T? T? F? | whether the rule binds is not known
          assistant: x / call get {"a":true}   | F | T? T? F! | it binds
          assistant: x / call get {"a":false}  | T | T? T? T? | only the text was bound, and alone so far
          """)
  void underACondition(String script, Value expected, String prefixes, String why) {
    RuleTable.check(RULE.when("not exists(args) or args.a"), script, expected, prefixes);
  }

  @Test
  void aCallAfterTextIsRefusedBeforeItIsMade() {
    ToolCalled call = new ToolCalled("1", "get", RuleTable.NOTHING_KNOWN);

    assertThat(RuleTable.after(RULE, "user: hi / assistant: well").before(call).value())
        .isEqualTo(Value.F);
    assertThat(RuleTable.after(RULE, "user: hi").before(call).value()).isEqualTo(Value.T);
  }
}
