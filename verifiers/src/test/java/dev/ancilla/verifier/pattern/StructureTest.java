package dev.ancilla.verifier.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.LetterCase.Letters;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import dev.ancilla.text.Unit;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Case, JSON, units and conjunctions. */
class StructureTest {
  private static final Obligation JSON =
      new Obligation.WellFormed(Obligation.WellFormed.Format.JSON);

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPPER | ALL ÉTÉ 42 👍 你  | T | ∅       | signs, digits and Chinese have no case
          UPPER | ALL But one      | F | ut¦one  | neighbours share a place
          UPPER | STRAßE           | F | ß       | a letter whose capital is two
          LOWER | all été 42       | T | ∅       | lower case
          LOWER | 😀 Some ǅ         | F | S¦ǅ     | a title-case letter is a capital; code points
          LOWER | ∅                | T | ∅       | an empty answer has no letter
          """)
  void letterCase(Letters letters, String answer, Value value, String places, String why) {
    String text = Examine.written(answer);

    Finding finding = Examine.plainly(new Obligation.LetterCase(letters), text);

    assertThat(finding.value()).isEqualTo(value);
    assertThat(Examine.places(finding, text)).isEqualTo(Examine.written(places));
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          {}                          | T | ∅ | an empty object
          [1,-0.5,2E+3,null,[{}]]     | T | ∅ | an array of everything
          {"a":{"b":[true,false]}}    | T | ∅ | nested
          ```json⏎{"a":1}⏎```         | T | ∅ | in a code fence
          {"a":"\\u00e9\\n\\\\"}      | T | ∅ | escapes
          {"a":01}                    | F | 1 | a number with a zero before it
          {"a":.5}                    | F | . | a number without its zero
          {a:1}                       | F | a | a name without quotation marks
          {'a':1}                     | F | ' | the wrong quotation marks
          {"a":1,}                    | F | } | a comma too many
          [1 2]                       | F | 2 | a comma too few
          {"a" 1}                     | F | 1 | a colon too few
          {"a":tru}                   | F | t | a broken word
          {"a":"\\x"}                 | F | \\ | an escape that does not exist
          {"a":"b⏎c"}                 | F | ⏎ | a line break within a text
          {} {}                       | F | { | two documents
          [1]]                        | F | ] | closed twice
          [1}                         | F | } | closed by the wrong bracket
          😀{}                         | F | 😀 | text before it
          {"a":1                      | F | ∅ | not complete, so no place
          ∅                           | F | ∅ | an empty answer
          "a"                         | F | " | a bare text
          12                          | F | 1 | a bare number
          """)
  void json(String answer, Value value, String place, String why) {
    String text = Examine.written(answer);

    Finding finding = Examine.plainly(JSON, text);

    assertThat(finding.value()).as(finding.fact()).isEqualTo(value);
    assertThat(Examine.places(finding, text)).isEqualTo(Examine.written(place));
  }

  @Test
  void deepNestingDoesNotExhaustTheStack() {
    String deep = "[".repeat(200_000) + "]".repeat(200_000);

    assertThat(Examine.plainly(JSON, deep).value()).isEqualTo(Value.T);
  }

  @Test
  void jsonIsRecognisedAsAParserRecognisesIt() {
    JsonMapper parser =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    Generator<String> nearlyJson =
        Generator.lists(
                Generator.of(
                    "{", "}", "[", "]", "\"a\":", "\"b\"", ",", ":", "1", "-", "0", ".5", "e3",
                    "true", "null", " ", "\\n", "\"", "\n"),
                0,
                9)
            .map(pieces -> "[" + String.join("", pieces) + "]");

    Property.forAll(nearlyJson)
        .examples(20_000)
        .check(
            text ->
                assertThat(new JsonScanner(text).firstFault().isEmpty())
                    .isEqualTo(parses(parser, text)));
  }

  private static boolean parses(JsonMapper parser, String text) {
    try {
      parser.readTree(text);
      return true;
    } catch (JacksonException malformed) {
      return false;
    }
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PARAGRAPH | 2 | a⏎⏎😀 x b     | F | x
          PARAGRAPH | 1 | a⏎⏎😀 x b     | T | ∅
          LINE      | 3 | x⏎⏎b          | F | ∅
          WORD      | 2 | a x           | F | x
          """)
  void anObligationOnOneUnitNamesPlacesInTheWholeText(
      Unit unit, int number, String answer, Value value, String places) {
    String text = Examine.written(answer);
    Obligation noX = new Obligation.Forbids(List.of(Term.word("x")));

    Finding finding = Examine.plainly(new Obligation.InUnit(unit, number, noX), text);

    assertThat(finding.value()).isEqualTo(value);
    assertThat(Examine.places(finding, text)).isEqualTo(Examine.written(places));
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a b   | T | 0 | both hold
          a     | F | 1 | too short
          x b c | F | 1 | a forbidden word
          x     | F | 2 | both are broken, and add up
          """)
  void allPartsHold(String answer, Value value, double distance, String why) {
    Obligation all =
        new Obligation.AllOf(
            List.of(
                new Obligation.Measure(new Quantity.Units(Unit.WORD), 2, 3),
                new Obligation.Forbids(List.of(Term.word("x")))));

    Finding finding = Examine.plainly(all, answer);

    assertThat(finding.value()).isEqualTo(value);
    assertThat(finding.distance()).isEqualTo(distance);
    assertThat(finding.advice().isEmpty()).isEqualTo(value == Value.T);
  }
}
