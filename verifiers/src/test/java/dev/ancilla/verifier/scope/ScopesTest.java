package dev.ancilla.verifier.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonValue.JsonArray;
import dev.ancilla.json.JsonValue.JsonNumber;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.json.JsonValue.JsonText;
import dev.ancilla.spec.Channel;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Scope;
import dev.ancilla.spec.Selector;
import dev.ancilla.spec.Selector.Enclosure;
import dev.ancilla.spec.Term;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import dev.ancilla.text.Unit;
import dev.ancilla.trace.Event.AssistantSaid;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.trace.Event.ToolReturned;
import dev.ancilla.trace.Event.UserSaid;
import dev.ancilla.trace.Trace;
import dev.ancilla.verifier.MonitorLaws;
import dev.ancilla.verifier.pattern.PatternVerifiers;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of answers. The obligation in the tables: no "x". */
class ScopesTest {
  private static final Obligation NO_X = new Obligation.Forbids(List.of(Term.exactly("x")));

  private static Verifier within(Scope scope, Obligation obligation) {
    return Scopes.within(scope, new PatternVerifiers().verifierOf(obligation, Profile.PLAIN));
  }

  private static Finding examine(Scope scope, String text) {
    Finding finding = within(scope, NO_X).examine(new Candidate(text));
    MonitorLaws.assertWellFormed(finding, text);
    return finding;
  }

  /** The words at fault, joined by bars. */
  private static String places(Finding finding, String text) {
    return String.join("¦", finding.regions().stream().map(region -> region.of(text)).toList());
  }

  @ParameterizedTest(name = "{5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PARAGRAPH |  1 | a⏎⏎x          | T | ∅ | another paragraph does not matter
          PARAGRAPH |  2 | a⏎⏎b x        | F | x | the place is one in the answer
          PARAGRAPH | -1 | a⏎⏎b x        | F | x | the last one
          PARAGRAPH | -2 | a⏎⏎b x        | T | ∅ | the last but one
          PARAGRAPH |  3 | a⏎⏎b          | F | ∅ | there is no third paragraph
          PARAGRAPH |  1 | ∅             | F | ∅ | an empty answer has no paragraph
          LINE      |  2 | x⏎⏎b⏎x        | T | ∅ | blank lines do not count
          SENTENCE  |  2 | Go. Be x. So. | F | x | sentences
          SENTENCE  | -1 | 好。有x。     | F | x | Chinese sentences
          WORD      |  1 | 你x           | T | ∅ | a Chinese character is a word
          BULLET    |  2 | - a⏎x⏎- x     | F | x | only lines with a mark are bullets
          """)
  void oneUnit(Unit unit, int position, String cell, Value expected, String at, String why) {
    String text = MonitorLaws.written(cell);

    Finding finding = examine(Scope.of(new Selector.Nth(unit, position)), text);

    assertThat(finding.value()).isEqualTo(expected);
    assertThat(places(finding, text)).isEqualTo(MonitorLaws.written(at));
  }

  @ParameterizedTest(name = "{5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LINE      | false | a⏎b          | T | ∅   | none holds it
          LINE      | false | x⏎b⏎cx       | F | x¦x | two hold it
          BULLET    | false | a x          | N | ∅   | there is no bullet
          BULLET    | true  | a x          | F | ∅   | a bullet is required
          BULLET    | true  | - a⏎x        | T | ∅   | what is no bullet does not matter
          PARAGRAPH | false | ∅            | N | ∅   | nothing is there
          SENTENCE  | false | 好。x有。    | F | x   | Chinese sentences
          """)
  void eachUnit(Unit unit, boolean nonEmpty, String cell, Value expected, String at, String why) {
    String text = MonitorLaws.written(cell);

    Finding finding = examine(Scope.of(new Selector.Each(unit, nonEmpty)), text);

    assertThat(finding.value()).isEqualTo(expected);
    assertThat(places(finding, text)).isEqualTo(MonitorLaws.written(at));
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | a⏎x⏎b    | T | the second line is not looked at
          false | a⏎x⏎b    | F | the second line is
          true  | a⏎⏎b⏎x   | F | blank lines do not count
          false | x        | N | there is no second line
          true  | ∅        | N | there is no line
          """)
  void everySecondLine(boolean odd, String cell, Value expected, String why) {
    assertThat(examine(Scope.of(new Selector.AlternateLines(odd)), MonitorLaws.written(cell)))
        .returns(expected, Finding::value);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tips | # Tips⏎a⏎# Other⏎x          | T | the next heading ends it
          Tips | # Tips⏎a⏎## Sub⏎x           | F | a deeper heading does not
          Tips | ## Tips⏎a⏎# Top⏎x           | T | a higher one does
          Tips | x⏎# TIPS #⏎a                | T | case and closing marks aside
          Tips | # Tips and more⏎x           | N | another heading
          Tips | Tips: x                     | F | a label with its text behind it
          Tips | Tips:⏎a x⏎Notes:⏎b          | F | a label on its own line
          Tips | Tips:⏎a⏎Notes: x            | T | the next label ends it
          Tips | Tips:⏎- Speed: x⏎           | F | a list item is no label
          Tips | **Tips:** a⏎**Notes:** x    | T | labels in bold
          Tips | **Tips**⏎a⏎Note: x          | F | a plain label does not end a bold one
          Tips | no tips here                | N | no such part
          Tips | Tips:                       | T | an empty part holds no x
          Tips | ```⏎# Tips⏎x⏎```            | N | a comment in code is no heading
          Tips | # Tips⏎```⏎# no⏎```⏎x       | F | nor does one end the part
          Tips | # Tips⏎a⏎# Tips⏎x           | T | the first part of that name counts
          建议 | ## 建议⏎好⏎## 其他⏎x       | T | a Chinese heading
          建议 | 建议：x                     | F | a Chinese label
          Tips | tips in short: x            | N | a longer label is another one
          """)
  void thePartUnderALabel(String label, String cell, Value expected, String why) {
    assertThat(examine(Scope.of(new Selector.Part(label)), MonitorLaws.written(cell)))
        .returns(expected, Finding::value);
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          *** |  1 | a *** x       | T | the second piece does not matter
          *** |  2 | a⏎***⏎x       | F | the second piece
          *** | -1 | a⏎***⏎x       | F | the last piece
          *** |  0 | x⏎***⏎b       | F | each piece
          *** |  0 | a***x         | F | a separator stands alone, so this is one piece
          *** |  2 | a***b         | F | and there is no second one
          *** |  2 | a *** *** x   | F | blank pieces do not count
          *** |  0 | ∅             | N | no piece at all
          * * | 2  | a * * x       | F | a separator with white space in it
          """)
  void pieces(String separator, int position, String cell, Value expected, String why) {
    Selector selector = new Selector.Piece(separator, position);

    assertThat(examine(Scope.of(selector), MonitorLaws.written(cell)))
        .returns(expected, Finding::value);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '¤',
      textBlock =
          """
          QUOTE | he said "x"              | T | in quotation marks
          QUOTE | he said “x”, „x“, «x»    | T | in all kinds of them
          QUOTE | 他说「x」“x”『x』        | T | in Chinese ones
          QUOTE | > x                      | T | in a block quotation
          QUOTE | an inch is " and x       | F | a mark without its partner encloses nothing
          QUOTE | "a⏎⏎x"                   | F | nor does one in another paragraph
          QUOTE | ‘don’t x’                | T | an apostrophe closes nothing
          QUOTE | `"` x `"`                | F | nor does a mark in code
          QUOTE | `x`                      | F | code is no quotation
          CODE  | call `x` now             | T | code within a line
          CODE  | ``a ` x``                | T | between as many backticks
          CODE  | ```java⏎x⏎⏎x⏎```         | T | a fenced block, blank lines included
          CODE  | ```⏎x                    | T | one that is not closed lasts to the end
          CODE  | ~~~⏎x⏎~~~⏎x              | F | behind it is text again
          CODE  | a ` b x                  | F | one backtick alone
          CODE  | "x"                      | F | a quotation is no code
          """)
  void textThatIsPassedOver(Enclosure except, String cell, Value expected, String why) {
    String text = MonitorLaws.written(cell);

    assertThat(examine(Scope.ANSWER.outside(except), text)).returns(expected, Finding::value);
  }

  @Test
  void placesHoldBehindTextThatIsPassedOver() {
    String text = "😀 \"😀 x\" then x.";

    Finding finding = examine(Scope.ANSWER.outside(Enclosure.QUOTE), text);

    assertThat(finding.regions()).hasSize(1);
    assertThat(finding.regions().getFirst().start()).isEqualTo(13);
    assertThat(places(finding, text)).isEqualTo("x");
  }

  @Test
  void aUnitOfWhichNothingIsLeftIsNotSelected() {
    Obligation aWord =
        new Obligation.Measure(new Quantity.Units(Unit.WORD), 1, Obligation.Measure.OPEN);
    Scope lines = Scope.of(new Selector.Each(Unit.LINE, false)).outside(Enclosure.CODE);

    assertThat(within(lines, aWord).examine(new Candidate("`x`\ntwo words\n```\ny\n```")).value())
        .isEqualTo(Value.T);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x                          | N | there is no code block
          ```⏎a⏎```⏎x                | T | text outside does not matter
          ```py⏎a⏎```⏎```⏎b x⏎```    | F | one of two blocks
          ```x⏎a⏎```                 | T | the name of the language is not code
          ```⏎a x                    | F | a block that is not closed yet
          `x`                        | N | code within a line is no block
          """)
  void codeBlocks(String cell, Value expected, String why) {
    String text = MonitorLaws.written(cell);
    Finding finding = examine(new Scope(Channel.Code.CODE, Selector.Whole.WHOLE, Set.of()), text);

    assertThat(finding.value()).isEqualTo(expected);
    assertThat(places(finding, text)).isEqualTo(expected == Value.F ? "x" : "");
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '¤',
      textBlock =
          """
          a.b[0] | {"a": {"b": ["x"]}}       | F | a text is taken as it is
          a.b[0] | {"a": {"b": ["y"], "c": "x"}} | T | other places do not matter
          a      | ```json⏎{"a": "y"}⏎```     | T | a code fence is allowed
          a      | {"a": [1, "x"]}           | F | other values as JSON
          a      | {"b": "x"}                | N | the place is missing
          a      | no JSON, x                | F | the answer is no JSON
          a      | {"a": "y"} and more       | F | nor is this
          a      | {"a": "y", "a": "x"}      | F | nor is an object with a name twice
          [0]    | ["y"]                     | T | an array
          """)
  void placesInJson(String path, String cell, Value expected, String why) {
    Scope scope =
        new Scope(new Channel.JsonPlace(JsonPath.parse(path)), Selector.Whole.WHOLE, Set.of());

    assertThat(examine(scope, MonitorLaws.written(cell))).returns(expected, Finding::value);
  }

  @Test
  void deeplyNestedJsonIsRefusedAndNotRead() {
    Scope scope =
        new Scope(new Channel.JsonPlace(JsonPath.parse("a")), Selector.Whole.WHOLE, Set.of());

    assertThat(examine(scope, "[".repeat(200_000) + "]".repeat(200_000)).value())
        .isEqualTo(Value.F);
  }

  @Test
  void argumentsOfCallsInThisAnswer() {
    Scope scope =
        new Scope(
            new Channel.ToolArguments("mail", JsonPath.parse("body")),
            Selector.Whole.WHOLE,
            Set.of());
    Verifier verifier = within(scope, NO_X);
    ToolCalled good = call("1", "mail", Map.of("body", new JsonText("y")));
    ToolCalled bad = call("2", "mail", Map.of("body", new JsonText("x")));
    ToolCalled other = call("3", "post", Map.of("body", new JsonText("x")));
    ToolCalled without = call("4", "mail", Map.of());
    JsonArray list = new JsonArray(List.of(JsonNumber.of(1), new JsonText("x")));
    ToolCalled array = call("5", "mail", Map.of("body", list));

    assertThat(verifier.examine(answer(good)).value()).isEqualTo(Value.T);
    assertThat(verifier.examine(answer(good, bad)))
        .returns(Value.F, Finding::value)
        .returns(List.of(3), Finding::events)
        .returns(List.of(), Finding::regions);
    assertThat(verifier.examine(answer(array)).value()).isEqualTo(Value.F);
    assertThat(verifier.examine(answer(other)).value()).isEqualTo(Value.N);
    assertThat(verifier.examine(answer(without)).value()).isEqualTo(Value.N);
    assertThat(verifier.examine(new Candidate("x")).value()).isEqualTo(Value.N);
  }

  private static ToolCalled call(
      String id, String tool, Map<String, dev.ancilla.json.JsonValue> arguments) {
    return new ToolCalled(id, tool, new JsonObject(arguments));
  }

  /** A conversation in which an earlier answer made a bad call. */
  private static Candidate answer(ToolCalled... calls) {
    Trace trace =
        Trace.of(call("0", "mail", Map.of("body", new JsonText("x"))), new UserSaid("now"));
    for (ToolCalled call : calls) {
      trace = trace.with(call);
    }
    trace = trace.with(new ToolReturned(calls[0].id(), new JsonText("ok"), false));
    return Candidate.of(trace.with(new AssistantSaid("done")), new JsonObject(Map.of()));
  }

  @Test
  void adviceSaysWhichPart() {
    Scope scope = Scope.of(new Selector.Each(Unit.PARAGRAPH, false));

    Finding finding = examine(scope, "x\n\na\n\nx\n\nx\n\nx");

    assertThat(finding.advice())
        .isEqualTo(
            "In paragraph 1: Do not use \"x\". In paragraph 3: Do not use \"x\". In paragraph 4:"
                + " Do not use \"x\". And so in 1 more.");
    assertThat(finding.distance()).isEqualTo(4);
  }

  @Test
  void theWholeAnswerIsLeftToTheVerifierItself() {
    Verifier verifier = new PatternVerifiers().verifierOf(NO_X, Profile.PLAIN);

    assertThat(Scopes.within(Scope.ANSWER, verifier)).isSameAs(verifier);
  }

  @Test
  void noTextMakesAScopeFail() {
    List<Scope> scopes = ScopeMonitorTest.scopes();
    Property.forAll(
            Generator.of(scopes),
            Generator.either(Generator.markdown(30), Generator.brokenText(20)))
        .examples(20_000)
        .check((scope, text) -> examine(scope, text));
  }
}
