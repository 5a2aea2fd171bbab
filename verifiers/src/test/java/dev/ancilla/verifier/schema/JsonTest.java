package dev.ancilla.verifier.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.automaton.CodePointSet;
import dev.ancilla.spec.Obligation;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Continuation;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers that must be one JSON document. */
class JsonTest {
  private static final Verifier JSON =
      SchemaVerifiers.verifierOf(new Obligation.WellFormed(Obligation.WellFormed.Format.JSON));
  private static final JsonMapper PARSER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final Generator<String> NEARLY_JSON =
      Generator.lists(
              Generator.of(
                  "{",
                  "}",
                  "[",
                  "]",
                  "\"a\":",
                  "\"b\"",
                  ",",
                  ":",
                  "1",
                  "-",
                  "0",
                  ".5",
                  "e3",
                  "E+",
                  "true",
                  "null",
                  "fal",
                  " ",
                  "\\n",
                  "\\u00",
                  "\"",
                  "\n",
                  "😀",
                  "```",
                  "```json\n",
                  "\n```"),
              0,
              9)
          .map(pieces -> String.join("", pieces));

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          {}                          | T | ∅ | an empty object
          ⏎[ ]␣                       | T | ∅ | white space around it and in it
          [1,-0.5,2E+3,null,[{}]]     | T | ∅ | an array of everything
          {"a":{"b":[true,false]}}    | T | ∅ | nested
          ```json⏎{"a":1}⏎```         | T | ∅ | in a code fence
          ␣```⏎[]⏎␣```⏎               | T | ∅ | in a fence without a word, white space around it
          ```json⏎{}```               | T | ∅ | a fence closed on the same line
          {"a":"\\u00e9\\n\\\\"}      | T | ∅ | escapes
          {"a":"```"}                 | T | ∅ | marks of a fence within a text
          {"a":01}                    | F | 1 | a number with a zero before it
          {"a":.5}                    | F | . | a number without its zero
          {"a":1.}                    | F | } | a point without digits
          {"a":1e}                    | F | } | an exponent without digits
          {"a":-}                     | F | } | a sign without digits
          {a:1}                       | F | a | a name without quotation marks
          {'a':1}                     | F | ' | the wrong quotation marks
          {"a":1,}                    | F | } | a comma too many
          [,1]                        | F | , | a comma too early
          [1 2]                       | F | 2 | a comma too few
          {"a" 1}                     | F | 1 | a colon too few
          {"a":tru}                   | F | } | a broken word
          {"a":True}                  | F | T | Python's truth
          {"a":NaN}                   | F | N | Python's number
          {"a":"\\x"}                 | F | x | an escape that does not exist
          {"a":"\\u00g0"}             | F | g | no hexadecimal digit
          {"a":"b⏎c"}                 | F | ⏎ | a line break within a text
          {} {}                       | F | { | two documents
          [1]]                        | F | ] | closed twice
          [1}                         | F | } | closed by the wrong bracket
          😀{}                         | F | 😀 | text before it
          {}. Done                    | F | . | text behind it
          ```json⏎{}⏎``` Done         | F | D | text behind its fence
          ```json {}```               | F | { | a fence whose first line goes on
          ``{}``                      | F | { | two backticks are no fence
          ```⏎{}⏎`` `                 | F | ␣ | a fence closed in two pieces
          {"a":1                      | F | ∅ | not complete, so no place
          ```json⏎{"a":1}             | F | ∅ | a fence that is not closed
          ∅                           | F | ∅ | an empty answer
          "a"                         | F | " | a bare text
          12                          | F | 1 | a bare number
          """)
  void json(String answer, Value value, String place, String why) {
    String text = Watched.written(answer);

    Finding finding = JSON.examine(new Candidate(text));

    assertThat(finding.value()).as(finding.fact()).isEqualTo(value);
    assertThat(Watched.places(finding, text)).isEqualTo(Watched.written(place));
    assertThat(finding.advice().isEmpty()).isEqualTo(value == Value.T);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          ∅                | F? | ∅    | anything may still come
          {                | F? | ∅    | begun
          {"a":t           | F? | rue  | only one word begins so
          {"a":nu          | F? | ll   | the rest of it
          {"a":true        | F? | ∅    | a choice again
          {"a":true}       | T? | ∅    | more space may come, more text not
          {"a":true}⏎      | T? | ∅    | space came
          {"a":true}x      | F! | ∅    | nothing helps
          `                | F? | ``   | a fence has three marks
          ```json⏎[]       | F? | ∅    | its fence must be closed
          ```json⏎[]⏎``    | F? | `    | nearly closed
          ```json⏎[]⏎```   | T? | ∅    | closed
          ```json⏎[]⏎````  | F! | ∅    | one mark too many
          hello            | F! | ∅    | no JSON begins so
          """)
  void whileItIsWritten(String answer, String sign, String forced, String why) {
    Monitor monitor = Watched.fed(JSON, Watched.written(answer));

    assertThat(monitor.value().sign()).isEqualTo(sign);
    assertThat(monitor.next().forced()).isEqualTo(Watched.written(forced));
  }

  @Test
  void theMonitorObeysTheLaw() {
    Property.forAll(NEARLY_JSON).examples(2_000).check(text -> Watched.obeysTheLaw(JSON, text));
    Property.forAll(Generator.brokenText(12))
        .check(text -> Watched.obeysTheLaw(JSON, "[\"" + text + "\"]"));
  }

  @Test
  void itIsRecognisedAsAParserRecognisesIt() {
    Property.forAll(NEARLY_JSON.map(text -> "[" + text + "]"))
        .examples(10_000)
        .check(
            text ->
                assertThat(JSON.examine(new Candidate(text)).value() == Value.T)
                    .isEqualTo(isDocument(text)));
  }

  /** Every text of up to four characters behind a start, over an alphabet for most mistakes. */
  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[", "[{", " [", "{\"", "{\"1\":"})
  void violatedForGoodIsSound(String start) {
    Watched.allTexts(
        "{}[]\",:1true\\ ",
        start.length() == 1 ? 4 : 3,
        rest -> {
          String text = start + rest;
          boolean document = isDocument(text);
          assertThat(Watched.fed(JSON, text).atEnd() == Value.T).as(text).isEqualTo(document);
          if (document) {
            for (int cut = 0; cut < text.length(); cut++) {
              assertThat(Watched.fed(JSON, text.substring(0, cut)).value())
                  .isNotEqualTo(PrefixValue.VIOLATED_FOR_GOOD);
            }
          }
        });
  }

  /** As long as it is not violated for good, a completion is found by following the hints. */
  @Test
  void whatIsNotViolatedForGoodCanBeCompleted() {
    Watched.allTexts(
        "{}[]\",:1true\\ ",
        4,
        text -> {
          Monitor monitor = Watched.fed(JSON, text);
          if (monitor.value() != PrefixValue.VIOLATED_FOR_GOOD) {
            assertThat(isDocument(completed(text, monitor))).as(text).isTrue();
          }
        });
    Property.forAll(NEARLY_JSON)
        .check(
            text -> {
              Monitor monitor = Watched.fed(JSON, text);
              if (monitor.value() != PrefixValue.VIOLATED_FOR_GOOD) {
                String whole = completed(text, monitor);
                assertThat(JSON.examine(new Candidate(whole)).value()).isEqualTo(Value.T);
              }
            });
  }

  @Test
  void theHintsAreExact() {
    Property.forAll(NEARLY_JSON)
        .check(
            text -> {
              Monitor monitor = Watched.fed(JSON, text);
              Continuation next = monitor.next();
              for (int codePoint = 0; codePoint < 0x180; codePoint++) {
                Monitor trial = monitor.copy();
                trial.accept(codePoint);
                assertThat(next.allowed().contains(codePoint))
                    .as("U+%04X after %s", codePoint, text)
                    .isEqualTo(trial.value() != PrefixValue.VIOLATED_FOR_GOOD);
              }
              Monitor forced = monitor.copy();
              forced.accept(next.forced());
              assertThat(forced.value() == PrefixValue.VIOLATED_FOR_GOOD)
                  .isEqualTo(monitor.value() == PrefixValue.VIOLATED_FOR_GOOD);
            });
  }

  @Test
  void deepNestingExhaustsNeitherStackNorMemory() {
    String deep = "[".repeat(1_000_000) + "]".repeat(1_000_000);

    assertThat(JSON.examine(new Candidate(deep)).value()).isEqualTo(Value.T);
  }

  /** Closes what is open, by the hints alone. */
  private static String completed(String text, Monitor monitor) {
    StringBuilder whole = new StringBuilder(text);
    for (int step = 0; !monitor.next().mayEnd(); step++) {
      assertThat(step).as(whole.toString()).isLessThan(200);
      CodePointSet allowed = monitor.next().allowed();
      String forced = monitor.next().forced();
      int next =
          forced.isEmpty()
              ? "\"}]:{`\n1".chars().filter(allowed::contains).findFirst().orElseThrow()
              : forced.charAt(0);
      whole.appendCodePoint(next);
      monitor.accept(next);
    }
    return whole.toString();
  }

  private static boolean isDocument(String text) {
    String start = text.strip();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return false;
    }
    try {
      PARSER.readTree(text);
      return true;
    } catch (JacksonException malformed) {
      return false;
    }
  }
}
