package dev.ancilla.verifier.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.spec.Obligation.Tools;
import dev.ancilla.spec.ToolRule.AtMost;
import dev.ancilla.spec.ToolSet;
import dev.ancilla.spec.Window;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.TraceMonitor;
import dev.ancilla.verify.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtMostTest {
  private static final Tools TWO_SEARCHES = Tools.of(new AtMost(ToolSet.of("search"), 2));

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                     | T | T?                | none
          user: a / call search / ok / call search               | T | T? T? T? T? T?    | exactly the bound
          user: a / call search / call search / call search      | F | T? T? T? T? F!    | one too many
          user: a / call search / failed / call search / failed / call search | F | T? T? T? T? T? T? F! | failed calls count
          user: a / call search / user: b / call search / user: c / call search | F | T? T? T? T? T? T? F! | over all turns
          user: a / call get / call get / call get               | T | T? T? T? T? T?    | other tools are not counted
          """)
  void inTheConversation(String script, Value expected, String prefixes, String why) {
    RuleTable.check(TWO_SEARCHES, script, expected, prefixes);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user: a / call search / user: b / call search / call search | T | T? T? T? T? T? T?  | each turn counts anew
          user: a / call search / call search / call search           | F | T? T? T? T? F!     | three in one turn
          call search / call search / user: a / call search           | T | T? T? T? T? T?     | before the first turn is counted apart
          """)
  void inEachTurn(String script, Value expected, String prefixes, String why) {
    RuleTable.check(TWO_SEARCHES.per(Window.TURN), script, expected, prefixes);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          call search {"deep":false}                                                                         | N | T? T?          | shallow ones are not counted
          call search {"deep":true} / call search {"deep":true}                                              | T | T? T? T?       | the bound
          call search {"deep":true} / call search {"deep":false} / call search {"deep":true}                 | T | T? T? T? T?    | two deep, one shallow
          call search {"deep":true} / call search {"deep":true} / call search {"deep":true}                  | F | T? T? T? F!    | three deep
          call search / call search                                                                          | T | T? T? T?       | deep or not, two are few enough
          call search / call search / call search                                                            | U | T? T? T? F?    | perhaps three deep
          call search {"deep":true} / call search {"deep":true} / call search                                | U | T? T? T? F?    | perhaps the third is
          call search / call search {"deep":true} / call search {"deep":true} / call search {"deep":true}    | F | T? T? T? F? F! | three surely are
          """)
  void onlyCallsAtWhichTheConditionHoldsCount(
      String script, Value expected, String prefixes, String why) {
    RuleTable.check(TWO_SEARCHES.when("args.deep"), script, expected, prefixes);
  }

  @Test
  void theFindingCounts() {
    Finding finding =
        RuleTable.examine(
            TWO_SEARCHES, "call search / call search / call search / call search / user: a");

    assertThat(finding.measured()).hasValue(4);
    assertThat(finding.distance()).isEqualTo(2);
    assertThat(finding.events()).containsExactly(2, 3);
    assertThat(finding.advice()).isEqualTo("Call search at most 2 times in a conversation.");
  }

  @Test
  void beforeTheCallThatWouldBeTooManyItIsRefused() {
    TraceMonitor monitor = RuleTable.after(TWO_SEARCHES, "user: a / call search / call search");
    ToolCalled third = new ToolCalled("3", "search", RuleTable.NOTHING_KNOWN);

    Finding refused = monitor.before(third);

    assertThat(refused.value()).isEqualTo(Value.F);
    assertThat(refused.events()).containsExactly(3);
    assertThat(refused.measured()).hasValue(3);
    assertThat(monitor.finding().value()).isEqualTo(Value.T);
    assertThat(monitor.before(new ToolCalled("3", "get", RuleTable.NOTHING_KNOWN)).value())
        .isEqualTo(Value.N);
  }

  @Test
  void noneAtAllIsSaidByForbid() {
    assertThatThrownBy(() -> new AtMost(ToolSet.of("search"), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("forbid the tool");
  }
}
