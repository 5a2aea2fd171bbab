package dev.ancilla.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonArray;
import dev.ancilla.json.JsonValue.JsonBoolean;
import dev.ancilla.json.JsonValue.JsonNull;
import dev.ancilla.json.JsonValue.JsonNumber;
import dev.ancilla.json.JsonValue.JsonText;
import dev.ancilla.spec.Condition.AllOf;
import dev.ancilla.spec.Condition.AnyOf;
import dev.ancilla.spec.Condition.Not;
import dev.ancilla.spec.Condition.State;
import dev.ancilla.spec.StateTest.Comparison;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateExpressionTest {
  private static final JsonPath A = JsonPath.parse("a");
  private static final JsonPath B = JsonPath.parse("b.c[0]");

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          input.has_pdf                         | input.has_pdf                         | a place that holds true
          order.status == "shipped"             | order.status == "shipped"             | a text
          order.status=='shipped'               | order.status == "shipped"             | other quotes, no spaces
          cart.total>100                        | cart.total > 100                      | a number
          cart.total >= -0.50                   | cart.total >= -0.5                    | numbers in one form
          user.tier in ["gold",'silver', 3]     | user.tier in ["gold", "silver", 3]    | a list
          user.tier not in ["gold"]             | not user.tier in ["gold"]             | not in a list
          args.card in user.cards               | args.card in user.cards               | a list at a place
          args.mail within said                 | args.mail within said                 | text at a place
          args.mail not within said             | not args.mail within said             | not in a text
          a.b <= c[0].d                         | a.b <= c[0].d                         | two places
          a != null and b == true or c == false | a != null and b == true or c == false | and binds tighter than or
          a and (b or c)                        | a and (b or c)                        | parentheses that are needed
          (a) and ((b) and c)                   | a and (b and c)                       | the tree is kept, other parentheses go
          not not a                             | not not a                             | twice negated
          not (a and b)                         | not (a and b)                         | not binds tightest
          exists(x.y) and not exists( z )       | exists(x.y) and not exists(z)         | existence
          items[-1].price < 5                   | items[-1].price < 5                   | the last of a list
          名称.值 == "文"                         | 名称.值 == "文"                         | any letters
          in.x == "a\\"b\\u0041\\n"             | in.x == "a\\"bA\\n"                   | escapes; a keyword that goes on
          """)
  void isReadAndWritten(String expression, String canonical, String why) {
    Condition condition = StateExpression.parse(expression);

    assertThat(StateExpression.print(condition)).isEqualTo(canonical);
    assertThat(StateExpression.parse(canonical)).isEqualTo(condition);
  }

  @Test
  void isReadAsATree() {
    Condition expected =
        new AnyOf(
            List.of(
                new AllOf(
                    List.of(
                        new State(new StateTest.IsTrue(A)),
                        new Not(
                            new State(
                                new StateTest.OneOf(
                                    B, List.of(new JsonText("x"), JsonNull.NULL)))))),
                new State(new StateTest.ComparesPlaces(A, Comparison.LESS, B))));

    assertThat(StateExpression.parse("a and b.c[0] not in ['x', null] or a < b.c[0]"))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                  | 1  | expected a place such as order.status but found the end
          a ==                | 5  | expected a value or a place but found the end
          a = 1               | 3  | a single "=" is not used here; write ==
          a && b              | 3  | write and, or, not
          !a                  | 1  | write and, or, not
          a == b == c         | 8  | expected and, or, or the end but found "=="
          a b                 | 3  | expected and, or, or the end but found "b"
          (a or b             | 8  | expected ")" but found the end
          a or b)             | 7  | expected and, or, or the end but found ")"
          a in []             | 7  | expected a value but found "]"
          a in ["x"           | 10 | expected "]" but found the end
          a in [b]            | 7  | expected a value but found "b"
          a not == 1          | 7  | expected in or within but found "=="
          exists x            | 8  | expected "(" but found "x"
          a == "x             | 6  | the quoted text does not end; close it with "
          a == 'x"            | 6  | the quoted text does not end; close it with '
          a == "\\q"          | 6  | "\\q" is no escape
          a > 1e5             | 5  | this is no number
          a > 1.              | 5  | this is no number
          a > -               | 5  | this is no number
          and                 | 1  | expected a place such as order.status but found "and"
          5 > a               | 1  | expected a place such as order.status but found "5"
          "x" == a            | 1  | expected a place such as order.status but found a quoted text
          a or #              | 6  | "#" does not belong here
          \uD83D\uDE00 == 1   | 1  | does not belong here
          a == "\uD83D\uDE00" § | 10 | "§" does not belong here
          a.                  | 2  | "." does not belong here
          """)
  void anErrorNamesTheColumn(String expression, int column, String problem) {
    StateExpressionException error =
        catchThrowableOfType(
            StateExpressionException.class, () -> StateExpression.parse(expression));

    assertThat(error.column()).isEqualTo(column);
    assertThat(error).hasMessageContaining(problem).hasMessageContaining("at column " + column);
    assertThat(error.code()).isEqualTo(ErrorCode.BAD_SPEC);
  }

  @Test
  void deepNestingIsRefusedRatherThanExhaustingTheStack() {
    assertThatThrownBy(() -> StateExpression.parse("(".repeat(100_000)))
        .isInstanceOf(AncillaException.class)
        .hasMessageContaining("nests deeper than 100");
    assertThatThrownBy(() -> StateExpression.parse("not ".repeat(100_000) + "a"))
        .isInstanceOf(AncillaException.class);
  }

  @Test
  void longTextsAndPathsAreRead() {
    String text = "x\\\"".repeat(100_000);
    String path = "a" + ".b".repeat(100_000);

    assertThat(StateExpression.parse("a == \"%s\"".formatted(text))).isInstanceOf(State.class);
    assertThat(StateExpression.parse(path)).isInstanceOf(State.class);
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    Property.forAll(conditions(3))
        .check(
            condition ->
                assertThat(StateExpression.parse(StateExpression.print(condition)))
                    .isEqualTo(condition));
  }

  @Test
  void anyTextIsReadOrRefusedByAColumn() {
    Generator<String> pieces =
        Generator.of(
            "a",
            "b.c",
            " ",
            "==",
            "<",
            "(",
            ")",
            "not ",
            "and ",
            " or ",
            "in ",
            "[",
            "]",
            "\"x\"",
            "1",
            "-2.5",
            ",",
            "exists",
            "within ",
            "'",
            "\\",
            "\ud83d\ude00");
    Property.forAll(Generator.lists(pieces, 0, 12).map(list -> String.join("", list)))
        .examples(5_000)
        .check(
            text -> {
              try {
                Condition condition = StateExpression.parse(text);
                assertThat(StateExpression.parse(StateExpression.print(condition)))
                    .isEqualTo(condition);
              } catch (StateExpressionException error) {
                assertThat(error.column()).isBetween(1, text.codePointCount(0, text.length()) + 1);
              }
            });
  }

  @Test
  void onlyTestsOfTheStateHaveAWrittenForm() {
    JsonValue list = new JsonArray(List.of());
    List<Condition> unwritten =
        List.of(
            Condition.Always.ALWAYS,
            new Condition.Judge("Is it polite?", Phase.INPUT),
            new Condition.Text(new Obligation.Forbids(List.of(Term.word("x"))), Phase.INPUT),
            new Not(Condition.Always.ALWAYS),
            new State(new StateTest.OneOf(A, List.of())),
            new State(new StateTest.Compares(A, Comparison.EQUAL, list)));

    for (Condition condition : unwritten) {
      assertThat(StateExpression.hasWrittenForm(condition)).isFalse();
      assertThatThrownBy(() -> StateExpression.print(condition))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no written form");
    }
  }

  private static Generator<Condition> conditions(int depth) {
    Generator<Condition> test = tests().map(State::new);
    if (depth == 0) {
      return test;
    }
    Generator<Condition> below = conditions(depth - 1);
    return Generator.either(
        test,
        below.map(Not::new),
        Generator.lists(below, 2, 3).map(AllOf::new),
        Generator.lists(below, 2, 3).map(AnyOf::new));
  }

  private static Generator<StateTest> tests() {
    Generator<JsonPath> path =
        Generator.of("a", "b.c", "x[0]", "in.y[-1].z", "名_1-x").map(JsonPath::parse);
    Generator<Comparison> comparison = Generator.of(List.of(Comparison.values()));
    return Generator.either(
        path.map(StateTest.Exists::new),
        path.map(StateTest.IsTrue::new),
        path.with(comparison, (place, sign) -> new StateTest.Compares(place, sign, JsonNull.NULL)),
        path.with(
            values(), (place, value) -> new StateTest.Compares(place, Comparison.MORE, value)),
        path.with(
            Generator.lists(values(), 1, 3), (place, list) -> new StateTest.OneOf(place, list)),
        path.with(path, StateTest.Among::new),
        path.with(path, StateTest.Within::new),
        path.with(
            path, (place, other) -> new StateTest.ComparesPlaces(place, Comparison.LESS, other)));
  }

  private static Generator<JsonValue> values() {
    return Generator.either(
        Generator.text(6).map(JsonText::new),
        Generator.longs(-1_000_000, 1_000_000)
            .map(units -> new JsonNumber(BigDecimal.valueOf(units, 3))),
        Generator.of(JsonBoolean.TRUE, JsonBoolean.FALSE),
        Generator.of(JsonNull.NULL));
  }
}
