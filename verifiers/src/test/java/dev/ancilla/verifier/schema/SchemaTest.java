package dev.ancilla.verifier.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonArray;
import dev.ancilla.json.JsonValue.JsonBoolean;
import dev.ancilla.json.JsonValue.JsonNumber;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.json.JsonValue.JsonText;
import dev.ancilla.spec.Obligation;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that must be JSON of a schema. */
class SchemaTest {
  /** A person: a name that begins with a capital, an age from 0, hobbies. */
  private static final Verifier PERSON =
      compiled(
          object(
              "type",
              text("object"),
              "properties",
              object(
                  "name", object("type", text("string"), "pattern", text("^[A-Z]")),
                  "age", object("type", text("integer"), "minimum", JsonNumber.of(0)),
                  "hobbies",
                      object("type", text("array"), "items", object("type", text("string")))),
              "required",
              new JsonArray(List.of(text("name"))),
              "additionalProperties",
              JsonBoolean.FALSE));

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          {"name":"Ann","age":3}                | T | ∅            | all is well
          ```json⏎{"name":"Ann"}⏎```            | T | ∅            | in a code fence
          {"name":"Ann","age":-1}               | F | -1           | below the minimum
          {"name":"ann"}                        | F | "ann"        | against the pattern
          {"name":"😀"}                          | F | "😀"         | beyond the basic plane
          {"name":"Ann","age":"3"}              | F | "3"          | a text instead of a number
          ```⏎{"name":"Ann","hobbies":["x",7]}⏎``` | F | 7         | within an array, in a fence
          {"age":3}                             | F | {"age":3}    | a member is missing
          {"name":"Ann","x":1}                  | F | {"name":"Ann","x":1} | a member too many
          {"age":-1,"name":"b"}                 | F | -1¦"b"       | two faults
          []                                    | F | []           | no object
          {"name":"A","name":"B"}               | F | ∅            | a name that comes twice
          {"name":"Ann"                         | F | ∅            | not complete
          Sure! {"name":"Ann"}                  | F | S            | no JSON
          """)
  void aPerson(String answer, Value value, String places, String why) {
    String text = Watched.written(answer);

    Finding finding = PERSON.examine(new Candidate(text));

    assertThat(finding.value()).as(finding.fact()).isEqualTo(value);
    assertThat(Watched.places(finding, text)).isEqualTo(Watched.written(places));
  }

  @Test
  void theFactNamesPathAndRule() {
    Finding finding = PERSON.examine(new Candidate("{\"name\":\"Ann\",\"hobbies\":[\"x\",7]}"));

    assertThat(finding.fact()).startsWith("/hobbies/1: ").contains("string");
    assertThat(finding.distance()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          {"name":"Ann"   | F? | not complete
          {"name":"Ann"}  | T? | only white space may follow
          {"name":"ann"   | F? | it is compared when it is complete
          {"name":"ann"}  | F! | and then it stays as it is
          {"name":Ann     | F! | no JSON any more
          """)
  void whileItIsWritten(String answer, String sign, String why) {
    assertThat(Watched.fed(PERSON, answer).value().sign()).isEqualTo(sign);
  }

  @Test
  void theMonitorObeysTheLaw() {
    Generator<String> nearly =
        Generator.lists(
                Generator.of(
                    "{",
                    "}",
                    "\"name\":",
                    "\"Ann\"",
                    "\"ann\"",
                    ",",
                    "\"age\":",
                    "3",
                    "-",
                    "\n",
                    "```",
                    "```json\n",
                    "{\"name\":\"Ann\"}",
                    "{\"age\":1}"),
                0,
                7)
            .map(pieces -> String.join("", pieces));

    Property.forAll(nearly).check(text -> Watched.obeysTheLaw(PERSON, text));
  }

  @Test
  void whatTheParserRefusesIsUndecided() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    Finding finding = compiled(object()).examine(new Candidate(deep));

    assertThat(finding.value()).isEqualTo(Value.U);
    assertThat(finding.fact()).contains("refuses");
  }

  @Test
  void aSchemaThatRefersToItselfWithoutEndIsUndecided() {
    Verifier endless = compiled(object("$ref", text("#")));

    assertThat(endless.examine(new Candidate("{}")).value()).isEqualTo(Value.U);
    Monitor monitor = Watched.fed(endless, "{}");
    assertThat(monitor.atEnd()).isEqualTo(Value.U);
    assertThat(monitor.value().sign()).isEqualTo("F?");
  }

  @Test
  @Timeout(20)
  void patternsTakeLinearTime() {
    Verifier hostile = compiled(object("items", object("pattern", text("^(a+)+$"))));
    long start = System.nanoTime();

    Finding finding = hostile.examine(new Candidate("[\"" + "a".repeat(50_000) + "!\"]"));

    assertThat(finding.value()).isEqualTo(Value.F);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          type    | strnig               | a type that does not exist
          $ref    | https://a.example/x  | nothing is fetched
          pattern | (a                   | a pattern that cannot be read
          pattern | (a)\\1               | a pattern that is not linear
          """)
  void whatIsNoSchemaIsRefused(String keyword, String value, String why) {
    assertThatExceptionOfType(AncillaException.class)
        .isThrownBy(() -> compiled(object(keyword, text(value))))
        .withMessageContaining("no JSON Schema")
        .matches(failure -> failure.code() == ErrorCode.BAD_SPEC);
  }

  private static Verifier compiled(JsonObject schema) {
    return SchemaVerifiers.verifierOf(new Obligation.Schema(schema));
  }

  private static JsonValue text(String text) {
    return new JsonText(text);
  }

  private static JsonObject object(Object... namesAndValues) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], (JsonValue) namesAndValues[i + 1]);
    }
    return new JsonObject(members);
  }
}
