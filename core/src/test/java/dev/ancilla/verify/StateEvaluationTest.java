package dev.ancilla.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonArray;
import dev.ancilla.json.JsonValue.JsonBoolean;
import dev.ancilla.json.JsonValue.JsonNull;
import dev.ancilla.json.JsonValue.JsonNumber;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.json.JsonValue.JsonText;
import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Phase;
import dev.ancilla.spec.StateExpression;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateEvaluationTest {
  private static final JsonObject WORLD =
      object(
          "yes", JsonBoolean.TRUE,
          "no", JsonBoolean.FALSE,
          "none", JsonNull.NULL,
          "five", JsonNumber.of(5),
          "dozen", JsonNumber.of(12),
          "huge", new JsonNumber(new BigDecimal("1e999999999")),
          "name", new JsonText("Ann"),
          "emoji", new JsonText("\ud83d\ude00"),
          "wide", new JsonText("\uff5a"),
          "empty", new JsonText(""),
          "tags", new JsonArray(List.of(new JsonText("vip"), JsonNumber.of(5))),
          "note", new JsonText("Call  ANN\nat 12."),
          "order", object("total", JsonNumber.of(30)));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          yes                    | T | holds true
          no                     | F | holds false
          name                   | U | is neither
          missing                | U | is not known
          order.missing          | U | is not known either
          none                   | U | null is neither true nor false
          exists(name)           | T | is there
          exists(none)           | F | null is no value
          exists(missing)        | F | is not there
          name == "Ann"          | T | equal
          name == "ann"          | F | case counts
          name == 5              | F | of another kind
          name != 5              | T | of another kind
          none == null           | T | null equals null
          missing == null        | U | missing is not null
          five == 5.0            | T | numbers equal by value
          five < 12              | T | less
          five < 5               | F | not less
          five <= 5              | T | at most
          five > 4.99            | T | more
          five > 5               | F | not more
          five >= 5.01           | F | not at least
          five < "x"             | U | no order between kinds
          none < 5               | U | null has no order
          yes < no               | U | truth has no order
          name < "Annie"         | T | a beginning comes first
          wide < "\ud83d\ude00"  | T | by code point, though UTF-16 says otherwise
          huge > 5               | T | without writing it out
          five in [4, 5]         | T | one of
          five in ["5"]          | F | none of
          missing in [1]         | U | is not known
          five in tags           | T | an element
          name in tags           | F | no element
          name in five           | U | no list
          name in missing        | U | no list known
          name within note       | T | in any case
          five within note       | F | nowhere
          dozen within note      | T | a number
          empty within note      | U | an empty text says nothing
          yes within note        | U | no text
          name within missing    | U | is not known
          five within tags       | T | in one element
          five < dozen           | T | two places
          five == missing        | U | one is not known
          order.total > five     | T | deeper
          not yes                | F | negated
          not missing            | U | negating does not help
          no and missing         | F | false decides
          yes and missing        | U | true does not
          yes or missing         | T | true decides
          no or missing          | U | false does not
          exists(missing) and missing > 5 | F | guarded
          """)
  void aConditionHasOneOfThreeValues(String expression, Value expected, String why) {
    assertThat(StateEvaluation.valueOf(StateExpression.parse(expression), WORLD))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} within {1}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          12    | on the 12 th  | T | a word of its own
          12    | in 2012       | F | the end of a number
          12    | 120           | F | the beginning of a number
          12    | 120 or 12     | T | the second place fits
          1,2   | 1,2           | T | the whole text
          ann   | Joanna        | F | inside a name
          ann   | (Ann)         | T | between signs
          张三   | 我是张三先生      | T | Chinese has no gaps
          a b   | A\tB          | T | spacing does not count
          """)
  void textIsFoundAsWholeWords(String sought, String text, Value expected, String why) {
    JsonObject world = object("sought", new JsonText(sought), "text", new JsonText(text));

    assertThat(StateEvaluation.valueOf(StateExpression.parse("sought within text"), world))
        .isEqualTo(expected);
  }

  @Test
  void whatNeedsATextOrAJudgeIsUndecided() {
    Condition judged = new Condition.Judge("Is it polite?", Phase.INPUT);

    assertThat(StateEvaluation.valueOf(judged, WORLD)).isEqualTo(Value.U);
    assertThat(StateEvaluation.valueOf(Condition.Always.ALWAYS, WORLD)).isEqualTo(Value.T);
  }

  private static JsonObject object(Object... namesAndValues) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], (JsonValue) namesAndValues[i + 1]);
    }
    return new JsonObject(members);
  }
}
