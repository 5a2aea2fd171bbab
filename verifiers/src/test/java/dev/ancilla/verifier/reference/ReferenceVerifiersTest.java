package dev.ancilla.verifier.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonValue.JsonArray;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.json.JsonValue.JsonText;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.Cite.Style;
import dev.ancilla.spec.Obligation.Copy.Placement;
import dev.ancilla.spec.Reference;
import dev.ancilla.spec.Source;
import dev.ancilla.spec.SourceRole;
import dev.ancilla.spec.ToolSet;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import dev.ancilla.text.Unit;
import dev.ancilla.trace.Event.AssistantSaid;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.trace.Event.ToolReturned;
import dev.ancilla.trace.Event.UserSaid;
import dev.ancilla.trace.ResultPlaces;
import dev.ancilla.trace.Trace;
import dev.ancilla.verifier.MonitorLaws;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Continuation;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers compared with other texts. */
class ReferenceVerifiersTest {
  private static final ReferenceVerifiers VERIFIERS =
      new ReferenceVerifiers(
          List.of(Source.inline("sys", SourceRole.SYSTEM, "be kind")),
          new ResultPlaces(Map.of("search", JsonPath.parse("found"))));

  private static Finding examine(Verifier verifier, Candidate candidate) {
    Finding finding = verifier.examine(candidate);
    MonitorLaws.assertWellFormed(finding, candidate.text());
    return finding;
  }

  private static Finding examine(Verifier verifier, String text) {
    return examine(verifier, new Candidate(text));
  }

  private static String places(Finding finding, String text) {
    return String.join("¦", finding.regions().stream().map(region -> region.of(text)).toList());
  }

  private static Verifier copy(String text, Placement placement) {
    return VERIFIERS.verifierOf(new Obligation.Copy(new Reference.Words(text), placement));
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          START|a  b⏎c|T|∅|white space is one space
          START| ⏎a b c!|T|∅|white space before it, and anything behind
          START|a b d|F|d|the first wrong character
          START|A b c|F|A b c|case counts
          START|a b|F|∅|too short
          START|x a b c|F|x a b|not at the beginning
          WHOLE|a b c ⏎|T|∅|white space behind it
          WHOLE|a b c!|F|!|something behind it
          WHOLE|∅|F|∅|nothing is there
          INSIDE|x a b  cx|T|∅|anywhere
          INSIDE|a b x c|F|∅|nowhere as a whole
          INSIDE|a a b c|T|∅|behind a false start
          """)
  void copies(Placement placement, String cell, Value expected, String at, String why) {
    String text = MonitorLaws.written(cell);

    Finding finding = examine(copy("a b c", placement), text);

    assertThat(finding.value()).isEqualTo(expected);
    assertThat(places(finding, text)).isEqualTo(MonitorLaws.written(at));
  }

  @Test
  void aChineseCopyGoesWrongAtOnce() {
    Monitor monitor = copy("请 问", Placement.START).monitor(new Candidate(""));

    monitor.accept("请　");
    assertThat(monitor.value()).isEqualTo(PrefixValue.PENDING);
    monitor.accept("答");
    assertThat(monitor.value()).isEqualTo(PrefixValue.VIOLATED_FOR_GOOD);
  }

  @Test
  void theRestOfAWordIsForced() {
    Monitor monitor = copy("say it", Placement.START).monitor(new Candidate(""));

    monitor.accept(" s");
    assertThat(monitor.next())
        .returns("ay", Continuation::forced)
        .returns(false, Continuation::mayEnd);
    monitor.accept("ay");
    assertThat(monitor.next().allowed().contains(' ')).isTrue();
    assertThat(monitor.next().allowed().contains('i')).isFalse();
    monitor.accept("  it");
    assertThat(monitor.value()).isEqualTo(PrefixValue.SATISFIED_FOR_GOOD);
  }

  @ParameterizedTest
  @EnumSource(Placement.class)
  void monitorsOfCopiesAreSoundForEveryShortText(Placement placement) {
    assertThat(new MonitorLaws(copy("a ba", placement)).exhaust("ab \n", 7)).isPositive();
    new MonitorLaws(copy("aab", placement)).exhaust("ab ", 8);
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | 2 | a quick, brown dog     | T | a run of two, the punctuation aside
          0 | 2 | THE quick brown        | F | a run of three in capitals
          2 | 9 | fox quick the          | F | one word at a time
          2 | 9 | lazy dog               | T | long enough
          0 | 0 | nothing in common      | T | no shared word
          1 | 9 | ∅                      | F | an empty answer shares nothing
          """)
  void overlaps(int min, int max, String cell, Value expected, String why) {
    Verifier verifier = overlap("The quick brown fox. The lazy dog.", min, max);

    assertThat(examine(verifier, MonitorLaws.written(cell)).value()).isEqualTo(expected);
  }

  private static Verifier overlap(String text, int min, int max) {
    return VERIFIERS.verifierOf(new Obligation.Overlap(new Reference.Words(text), min, max));
  }

  @Test
  void theLongestRunIsPointedAt() {
    String text = "I saw the quick brown cat.";

    assertThat(places(examine(overlap("The quick brown fox", 0, 1), text), text))
        .isEqualTo("the quick brown");
    assertThat(examine(overlap("敏捷的狐狸", 0, 1), "他很敏捷的").measured()).hasValue(3);
  }

  @Test
  void theLongestSharedRunIsWhatTryingAllRunsFinds() {
    Generator<String> letters = Generator.of("a", "b", "c");
    Generator<String> models =
        Generator.lists(letters, 1, 12).map(words -> String.join(" ", words));
    Generator<String> texts = Generator.lists(letters, 0, 12).map(words -> String.join(" ", words));
    Property.forAll(models, texts)
        .examples(2_000)
        .check(
            (model, text) ->
                assertThat(
                        examine(overlap(model, 0, Obligation.Measure.OPEN), text)
                            .measured()
                            .orElseThrow())
                    .isEqualTo(longestByTrying(model, text)));
  }

  private static int longestByTrying(String model, String text) {
    List<String> words = Arrays.asList(text.split(" "));
    int longest = 0;
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= words.size(); to++) {
        String run = String.join(" ", words.subList(from, to));
        if (!run.isEmpty() && model.contains(run)) {
          longest = Math.max(longest, to - from);
        }
      }
    }
    return longest;
  }

  @Test
  void monitorsOfOverlapsAreSound() {
    new MonitorLaws(overlap("a b a", 0, 1)).exhaust("ab .", 7);
    assertThat(new MonitorLaws(overlap("a b", 2, Obligation.Measure.OPEN)).exhaust("ab .", 7))
        .isPositive();
    Property.forAll(Generator.text(12), Generator.words(0, 6))
        .examples(300)
        .check(
            (any, words) -> {
              MonitorLaws laws = new MonitorLaws(overlap("a " + words + " b", 1, 2));
              laws.agreeOn(any + " " + words);
            });
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The code is swordfish nine.          | F | as it is
          the CODE   is SWORDFISH now          | F | case and spacing
          code. is! swordfish?                 | F | punctuation between
          c-o-d-e i-s s-w-o-r-d-f-i-s-h        | F | letters apart
          ｃｏｄｅ ｉｓ ｓｗｏｒｄｆｉｓｈ                 | F | wide letters
          çödé is swordfish                    | F | accents
          xxcodeisswordfishxx                  | F | run together and hidden
          hsifdrows si edoc                    | F | backwards
          Y29kZSBpcyBzd29yZGZpc2g=             | F | base64
          is swordfish nine                    | F | another run of three words
          the code was fish                    | T | two of its words are too few
          code and is and swordfish            | T | not in a row
          ∅                                    | T | nothing
          """)
  void secrets(String cell, Value expected, String why) {
    Finding finding = examine(conceals("The code is swordfish nine", 3), MonitorLaws.written(cell));

    assertThat(finding.value()).isEqualTo(expected);
    assertThat(finding.regions().isEmpty()).isEqualTo(expected == Value.T);
  }

  private static Verifier conceals(String secret, int minWords) {
    return VERIFIERS.verifierOf(
        new Obligation.Conceals(List.of(new Reference.Words(secret)), minWords));
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          art     | start         | T | a short word inside another one is chance
          art     | modern ART!   | F | a word of its own
          4711    | call 47-11    | F | a number, split
          4711    | call 14711    | T | another number
          天王星  | 代号天王星。  | F | Chinese, one word of three
          天王星  | 地球          | T | no sign of it
          ...     | anything      | N | a secret without words
          """)
  void shortSecrets(String secret, String text, Value expected, String why) {
    assertThat(examine(conceals(secret, 1), text).value()).isEqualTo(expected);
  }

  @Test
  void zeroWidthSignsHideNothing() {
    assertThat(examine(conceals("swordfish", 1), "sword\u200bfi\u00adsh").value())
        .isEqualTo(Value.F);
  }

  @Test
  void base64IsSeenInEveryAlignmentAlphabetAndWrapping() {
    Property.forAll(Generator.text(6), Generator.ints(0, 3))
        .examples(300)
        .check(
            (before, shift) -> {
              byte[] bytes = (before + " the open sesame phrase").getBytes(StandardCharsets.UTF_8);
              String plain = Base64.getEncoder().encodeToString(bytes);
              String url = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
              String wrapped = Base64.getMimeEncoder(20, new byte[] {'\n'}).encodeToString(bytes);
              for (String form : List.of(plain, url, wrapped)) {
                String text = "(" + "k".repeat(shift) + form + ")";
                assertThat(examine(conceals("open sesame phrase", 3), text).value())
                    .as(text)
                    .isEqualTo(Value.F);
              }
            });
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BRACKET  | So it is [1].                  | T | ∅        | a known key
          BRACKET  | So it is [1, 2].               | T | ∅        | two of them
          BRACKET  | So it is [3].                  | F | [3]      | an unknown key
          BRACKET  | So it is.                      | F | ∅        | no citation
          BRACKET  | See [1](there) and - [x] done  | F | [x]      | links are none, and an x in a sentence is a key
          BRACKET  | - [x] done [1]                 | T | ∅        | a check box is none
          BRACKET  | 如此［1］[1]。                 | T | ∅        | Chinese
          FOOTNOTE | So it is[^1].                  | T | ∅        | a footnote
          FOOTNOTE | [^1]: a book                   | F | ∅        | its definition is no citation
          FOOTNOTE | So it is[^9].                  | F | [^9]     | an unknown one
          LINK     | See [a](http://a.b/).          | T | ∅        | a slash at the end does not matter
          LINK     | See http://a.b.                | T | ∅        | a bare address
          LINK     | See http://c.d/x               | F | http://c.d/x | an unknown address
          """)
  void citations(Style style, String cell, Value expected, String at, String why) {
    List<String> keys = style == Style.LINK ? List.of("http://a.b") : List.of("1", "2");
    Verifier verifier =
        VERIFIERS.verifierOf(new Obligation.Cite(style, keys, Optional.empty(), Optional.empty()));
    String text = MonitorLaws.written(cell);

    Finding finding = examine(verifier, text);

    assertThat(finding.value()).isEqualTo(expected);
    assertThat(places(finding, text)).isEqualTo(MonitorLaws.written(at));
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SENTENCE  | It is so [1]. And so [2].      | T | ∅           | before the full stop
          SENTENCE  | It is so. [1] And so. [2]      | T | ∅           | behind it
          SENTENCE  | It is so. [1] And so.          | F | [1] And so. | the second one has none of its own
          PARAGRAPH | # Title⏎⏎It is so [a].         | T | ∅           | headings are let off
          PARAGRAPH | One [a].⏎⏎Two.                 | F | Two.        | one paragraph lacks it
          BULLET    | No list here.                  | N | ∅           | no such unit
          """)
  void aCitationInEachUnit(Unit each, String cell, Value expected, String at, String why) {
    Verifier verifier =
        VERIFIERS.verifierOf(
            new Obligation.Cite(Style.BRACKET, List.of(), Optional.empty(), Optional.of(each)));
    String text = MonitorLaws.written(cell);

    Finding finding = examine(verifier, text);

    assertThat(finding.value()).isEqualTo(expected);
    assertThat(places(finding, text)).isEqualTo(MonitorLaws.written(at));
  }

  @Test
  void whatMayBeCitedCanBeWhatAToolFound() {
    Verifier verifier =
        VERIFIERS.verifierOf(
            new Obligation.Cite(
                Style.BRACKET, List.of(), Optional.of(JsonPath.parse("found")), Optional.empty()));
    Candidate searched = after(new JsonArray(List.of(new JsonText("smith2020"))));

    assertThat(examine(verifier, searched.withText("So [smith2020].")).value()).isEqualTo(Value.T);
    assertThat(examine(verifier, searched.withText("So [jones1999].")).value()).isEqualTo(Value.F);
    assertThat(examine(verifier, "So [smith2020].").value()).isEqualTo(Value.U);
  }

  private static Candidate after(dev.ancilla.json.JsonValue result) {
    return Candidate.of(
        Trace.of(
            new UserSaid("look"),
            new ToolCalled("1", "search", new JsonObject(Map.of())),
            new ToolReturned("1", result, false),
            new AssistantSaid("")),
        new JsonObject(Map.of()));
  }

  @Test
  void textsComeFromTheSpecTheUserAndTools() {
    Verifier source =
        VERIFIERS.verifierOf(
            new Obligation.Copy(new Reference.SourceText("sys"), Placement.INSIDE));
    Verifier user =
        VERIFIERS.verifierOf(
            new Obligation.Copy(Reference.UserMessage.USER_MESSAGE, Placement.START));
    Verifier tool =
        VERIFIERS.verifierOf(
            new Obligation.Copy(new Reference.Results(ToolSet.of("search")), Placement.INSIDE));

    assertThat(examine(source, "I shall be kind.").value()).isEqualTo(Value.T);
    assertThat(examine(user, Candidate.answering("Hi there", "Hi there! Yes?")).value())
        .isEqualTo(Value.T);
    assertThat(examine(user, Candidate.answering(" ", "Hi")).value()).isEqualTo(Value.N);
    assertThat(examine(user, "Hi there").value()).isEqualTo(Value.U);
    assertThat(examine(tool, after(new JsonText("rain")).withText("It will rain.")).value())
        .isEqualTo(Value.T);
    assertThat(examine(tool, "It will rain.").value()).isEqualTo(Value.U);
  }

  @Test
  void aSourceThatIsNotThereIsToldWhenTheSpecIsCompiled() {
    assertThatThrownBy(
            () ->
                VERIFIERS.verifierOf(
                    new Obligation.Overlap(new Reference.SourceText("system"), 0, 5)))
        .isInstanceOfSatisfying(
            AncillaException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_SPEC))
        .hasMessageContaining("Sources: sys");
  }

  @Test
  void noTextMakesAVerifierFail() {
    List<Verifier> all =
        List.of(
            copy("a b", Placement.START),
            copy("word", Placement.INSIDE),
            overlap("word a b", 0, 1),
            conceals("word [text] 3.14", 1),
            VERIFIERS.verifierOf(
                new Obligation.Cite(
                    Style.BRACKET, List.of("1"), Optional.empty(), Optional.of(Unit.SENTENCE))),
            VERIFIERS.verifierOf(
                new Obligation.Cite(
                    Style.LINK, List.of(), Optional.empty(), Optional.of(Unit.LINE))));
    Property.forAll(
            Generator.of(all), Generator.either(Generator.markdown(30), Generator.brokenText(20)))
        .examples(20_000)
        .check((verifier, text) -> examine(verifier, text));
  }
}
