package dev.ancilla.formats.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import dev.ancilla.verify.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowFormTest {
  private static final Generator<String> TEXTS =
      Generator.either(Generator.brokenText(8), Generator.markdown(8));
  private static final Generator<RowKey> KEYS =
      Generator.either(
          Generator.longs(Long.MIN_VALUE, Long.MAX_VALUE).map(RowKey::of), TEXTS.map(RowKey::of));

  private static final Generator<PromptRow> PROMPTS =
      KEYS.with(
          Generator.lists(TEXTS, 1, 4),
          (key, texts) ->
              new PromptRow(
                  key,
                  texts.stream()
                      .map(text -> new PromptRow.Turn(texts.size() > 2 ? "system" : "user", text))
                      .toList(),
                  texts.subList(1, texts.size()),
                  texts.stream().skip(1).map(RowFormTest::parameters).toList()));

  private static final Generator<AnswerRow> ANSWERS =
      KEYS.with(
          Generator.lists(TEXTS, 1, 4),
          (key, texts) -> {
            String text = texts.getFirst();
            boolean abstained = texts.size() == 4;
            return new AnswerRow(
                key,
                abstained ? "" : text,
                abstained ? AnswerRow.Outcome.ABSTAINED : AnswerRow.Outcome.DELIVERED,
                abstained ? Optional.of(text) : Optional.empty(),
                text.length(),
                2,
                0,
                texts.size(),
                text,
                -7,
                texts.stream().map(RowFormTest::clause).toList(),
                List.of(new AnswerRow.ActionTaken("resample", Optional.of("a"), 12)));
          });

  private static final Generator<OfficialQuestion> QUESTIONS =
      PROMPTS.map(
          row ->
              new OfficialQuestion(
                  row.key(), row.prompt(), row.instructionIds(), row.kwargs(), row.prompt()));

  private static final Generator<OfficialVerdict> VERDICTS =
      KEYS.with(
          Generator.lists(Generator.booleans(), 0, 5),
          (key, values) -> new OfficialVerdict(key, values, values.reversed()));

  private static final Generator<CheckQuestion> CHECK_QUESTIONS =
      PROMPTS.map(
          row ->
              new CheckQuestion(
                  row.key(), row.messages().size() > 2 ? List.of() : row.messages(), row.prompt()));

  private static final Generator<CheckVerdict> CHECK_VERDICTS =
      KEYS.with(
          Generator.lists(TEXTS, 0, 4),
          (key, texts) ->
              new CheckVerdict(
                  key,
                  texts.stream().map(RowFormTest::checkedClause).toList(),
                  texts.size() % 2 == 0));

  private static CheckVerdict.Clause checkedClause(String text) {
    boolean even = text.length() % 2 == 0;
    return new CheckVerdict.Clause(
        text,
        even ? Optional.of(text) : Optional.empty(),
        even,
        Value.values()[text.length() % Value.values().length],
        text,
        even ? List.of(new CheckVerdict.Span(0, text.length(), text)) : List.of(),
        even ? OptionalDouble.empty() : OptionalDouble.of(text.length()),
        even ? 0 : 1.5,
        text);
  }

  private static Map<String, Object> parameters(String text) {
    return Map.of("n", 3L, "share", 0.5, "words", List.of(text, "b"), "deep", Map.of("yes", true));
  }

  private static AnswerRow.ClauseValue clause(String text) {
    Optional<String> alias = text.length() % 2 == 0 ? Optional.of(text) : Optional.empty();
    return new AnswerRow.ClauseValue(
        "id", alias, Value.values()[text.length() % Value.values().length], text);
  }

  @Test
  void promptsSurviveTheirFile() {
    assertRoundTrip(PROMPTS, PromptRow.FORM, RowSchema.PROMPTS);
  }

  @Test
  void answersSurviveTheirFile() {
    assertRoundTrip(ANSWERS, AnswerRow.FORM, RowSchema.ANSWERS);
  }

  @Test
  void officialQuestionsSurviveTheirFile() {
    assertRoundTrip(QUESTIONS, OfficialQuestion.FORM, RowSchema.OFFICIAL_QUESTIONS);
  }

  @Test
  void officialVerdictsSurviveTheirFile() {
    assertRoundTrip(VERDICTS, OfficialVerdict.FORM, RowSchema.OFFICIAL_VERDICTS);
  }

  @Test
  void checkQuestionsSurviveTheirFile() {
    assertRoundTrip(CHECK_QUESTIONS, CheckQuestion.FORM, RowSchema.CHECK_QUESTIONS);
  }

  @Test
  void checkVerdictsSurviveTheirFile() {
    assertRoundTrip(CHECK_VERDICTS, CheckVerdict.FORM, RowSchema.CHECK_VERDICTS);
  }

  @Test
  void aCheckVerdictHasExactlyTheKeysOfTheContract() {
    CheckVerdict row =
        new CheckVerdict(
            RowKey.of(7),
            List.of(
                new CheckVerdict.Clause(
                    "c",
                    Optional.of("x:y"),
                    true,
                    Value.F,
                    "too long",
                    List.of(new CheckVerdict.Span(2, 4, "ab")),
                    OptionalDouble.of(3),
                    1,
                    "Shorten it.")),
            false);

    assertThat(new String(JsonLine.write(row, CheckVerdict.FORM), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"key":7,"clauses":[{"id":"c","alias":"x:y","hard":true,"value":"F","why":"too long",\
            "spans":[{"start":2,"end":4,"quote":"ab"}],"measured":3.0,"distance":1.0,\
            "advice":"Shorten it."}],"deliverable":false}
            """);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          {"key":1,"response":""}                                              | ∅ | an answer alone
          {"key":"a","response":"b","prompt":"c"}                              | ∅ | with what was asked
          {"key":1,"response":"b","messages":[{"role":"user","content":"c"}]}  | ∅ | with a conversation
          {"key":1,"response":"b","outcome":"delivered"}                       | ∅ | an answers row
          {"key":1}                                                            | "response" must be given | no answer
          {"key":1,"response":null}                                            | "response" must be a text | a null answer
          {"key":1,"response":"b","prompt":"c","messages":[]}                  | but not both | two conversations
          {"key":1,"response":"b","messages":[]}                               | at least one message | an empty conversation
          {"response":"b"}                                                     | "key" must be given | no key
          """)
  void checkQuestionsAreReadOrRefusedAsTheirSchemaHasIt(String line, String complaint, String why) {
    boolean accepted = complaint.equals("∅");

    assertThat(schema(RowSchema.CHECK_QUESTIONS).validate(line, InputFormat.JSON).isEmpty())
        .isEqualTo(accepted);
    if (accepted) {
      assertThat(JsonLine.read(bytes(line), "a:1", CheckQuestion.FORM)).isNotNull();
    } else {
      assertThatThrownBy(() -> JsonLine.read(bytes(line), "a:1", CheckQuestion.FORM))
          .isInstanceOf(AncillaException.class)
          .hasMessageContaining(complaint);
    }
  }

  private static <T> void assertRoundTrip(
      Generator<T> rows, RowForm<T> form, RowSchema schemaOfRows) {
    Schema schema = schema(schemaOfRows);
    Property.forAll(rows)
        .check(
            row -> {
              byte[] line = JsonLine.write(row, form);
              String text = new String(line, StandardCharsets.UTF_8);

              assertThat(text).endsWith("}\n").containsOnlyOnce("\n");
              assertThat(JsonLine.read(line, "here:1", form)).isEqualTo(row);
              assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
            });
  }

  @Test
  void anAnswerHasExactlyTheKeysOfTheContract() {
    AnswerRow row =
        new AnswerRow(
            RowKey.of(7),
            "",
            AnswerRow.Outcome.ABSTAINED,
            Optional.of("close"),
            30,
            20,
            0,
            2,
            "m",
            42,
            List.of(new AnswerRow.ClauseValue("c", Optional.empty(), Value.F, "too long")),
            List.of(new AnswerRow.ActionTaken("resample", Optional.empty(), 15)));

    assertThat(new String(JsonLine.write(row, AnswerRow.FORM), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"key":7,"response":"","outcome":"abstained","best_failing":"close",\
            "tokens_out":30,"tokens_in":20,"tokens_forced":0,"attempts":2,"model":"m","seed":42,\
            "clauses":[{"id":"c","alias":null,"value":"F","why":"too long"}],\
            "actions":[{"kind":"resample","clause":null,"tokens":15}]}
            """);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          {"key":1,"prompt":"a"}                                        | ∅                                            | a number for a key
          {"key":"a","prompt":"a"}                                      | ∅                                            | a text for a key
          {"key":1,"prompt":"a","level":3}                              | ∅                                            | more keys may be there
          {"key":1,"messages":[{"role":"user","content":"a"}]}          | ∅                                            | a conversation
          {"key":1,"prompt":"a","instruction_id_list":["x:y"],"kwargs":[{"n":null}]} | ∅                               | a null parameter
          {"key":1.5,"prompt":"a"}                                      | "key" must be a whole number or a text, not 1.5 | half a key
          {"prompt":"a"}                                                | "key" must be given, but is missing          | no key
          {"key":1}                                                     | "prompt" must be given, or "messages", but not both, but is missing | no prompt
          {"key":1,"prompt":5}                                          | "prompt" must be a text, not 5               | a number for a text
          {"key":1,"prompt":"a","messages":[]}                          | but not both                                 | both
          {"key":1,"messages":[]}                                       | "messages" must be at least one message      | no message
          {"key":1,"messages":[{"role":"boss","content":"a"}]}          | "role" must be one of system, user, assistant, tool, not "boss" | unknown role
          {"key":1,"prompt":"a","instruction_id_list":["x:y"]}          | "kwargs" must be given, but is missing       | no parameters
          {"key":1,"prompt":"a","instruction_id_list":["x:y"],"kwargs":[]} | "kwargs" must be as long as instruction_id_list (1), not [] | too few parameters
          [1]                                                           | expected a JSON object                       | no object
          {"key":1,"key":2,"prompt":"a"}                                | the line is not valid JSON: Duplicate        | doubled key
          {"key":1,"prompt":"a"} x                                      | the line is not valid JSON                   | more behind it
          {"key":1,"prompt":"a"                                         | the line is not valid JSON                   | cut short
          """)
  void promptsAreReadOrRefusedAsTheirSchemaHasIt(String line, String complaint, String why) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);

    if (complaint.equals("∅")) {
      assertThat(JsonLine.read(bytes, "p.jsonl:3", PromptRow.FORM)).isNotNull();
      assertThat(schema(RowSchema.PROMPTS).validate(line, InputFormat.JSON)).isEmpty();
    } else {
      assertThatThrownBy(() -> JsonLine.read(bytes, "p.jsonl:3", PromptRow.FORM))
          .isInstanceOfSatisfying(
              AncillaException.class,
              refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_INPUT))
          .hasMessageStartingWith("p.jsonl:3")
          .hasMessageContaining(complaint);
    }
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          "outcome":"delivered"  | "outcome":"done"      | unknown outcome
          "tokens_out":3         | "tokens_out":-3       | negative tokens
          "attempts":1           | "attempts":"1"        | a text for a number
          "best_failing":null    | "best_failing":"x"    | a failing answer beside a delivered one
          "value":"T"            | "value":"true"        | unknown value
          "response":"a"         | "response":null       | no response
          "outcome":"delivered"  | "outcome":"abstained" | a response beside an abstention
          """)
  void anUnfitAnswerIsRefusedByReaderAndSchema(String good, String bad, String why) {
    String line =
        """
        {"key":1,"response":"a","outcome":"delivered","best_failing":null,"tokens_out":3,\
        "tokens_in":4,"attempts":1,"model":"m","seed":1,\
        "clauses":[{"id":"c","alias":null,"value":"T","why":""}],"actions":[]}""";
    String damaged = line.replace(good, bad);
    Schema schema = schema(RowSchema.ANSWERS);

    assertThat(JsonLine.read(bytes(line), "a:1", AnswerRow.FORM).tokensForced()).isZero();
    assertThat(schema.validate(line, InputFormat.JSON)).isEmpty();
    assertThatThrownBy(() -> JsonLine.read(bytes(damaged), "a:1", AnswerRow.FORM))
        .isInstanceOf(AncillaException.class);
    assertThat(schema.validate(damaged, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void anAnswersRowReadsAsAResponse() {
    ResponseRow row =
        JsonLine.read(
            bytes("{\"key\":\"k\",\"response\":\"r\",\"seed\":1}"), "a:1", ResponseRow.FORM);

    assertThat(row).isEqualTo(new ResponseRow(RowKey.of("k"), "r"));
  }

  @Test
  void anyLineIsARowOrRefusedWithACode() {
    Generator<byte[]> lines =
        Generator.lists(
                Generator.either(
                    Generator.of(
                        "{",
                        "}",
                        "\"key\":",
                        "1",
                        ",",
                        "\"prompt\":",
                        "\"a\"",
                        "[",
                        "]",
                        "\\u12",
                        "null",
                        "\"messages\":",
                        "1e999",
                        "\u0000"),
                    Generator.brokenText(2)),
                0,
                12)
            .map(pieces -> String.join("", pieces).getBytes(StandardCharsets.UTF_8));

    Property.forAll(lines)
        .examples(5_000)
        .check(
            line -> {
              try {
                assertThat(JsonLine.read(line, "fuzz:1", PromptRow.FORM).messages()).isNotEmpty();
              } catch (AncillaException refusal) {
                assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_INPUT);
              }
            });
  }

  private static byte[] bytes(String line) {
    return line.getBytes(StandardCharsets.UTF_8);
  }

  private static Schema schema(RowSchema schema) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema.text(), InputFormat.JSON);
  }
}
