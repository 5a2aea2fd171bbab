package dev.ancilla.verifier.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.Spelling.Variant;
import dev.ancilla.spec.Relation;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import dev.ancilla.text.Unit;
import dev.ancilla.verifier.MonitorLaws;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Languages, spellings and neighbours. */
class LanguageVerifiersTest {
  private static Finding examine(Verifier verifier, String text) {
    Finding finding = verifier.examine(new Candidate(text));
    MonitorLaws.assertWellFormed(finding, text);
    return finding;
  }

  private static String places(Finding finding, String text) {
    return String.join("¦", finding.regions().stream().map(region -> region.of(text)).toList());
  }

  private static Verifier language(String... codes) {
    return LanguageVerifiers.verifierOf(new Obligation.Language(Set.of(codes)));
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Der schnelle braune Fuchs springt über den faulen Hund und läuft dann weiter in den Wald.   | T | German
          de | The quick brown fox jumps over the lazy dog and then it runs on into the woods at night.   | F | English
          en | The quick brown fox jumps over the lazy dog and then it runs on into the woods at night.   | T | English
          en | Hi!                     | U | too short
          en | 42                      | N | a number is in no language
          en | ∅                       | N | nor is nothing
          zh | 今天天气很好            | T | Chinese signs alone
          zh | 今天用 Python 写代码很有趣，明天继续。 | T | a few Latin letters among them
          zh | こんにちは              | F | kana are Japanese
          zh | 안녕하세요              | F | Hangul
          zh | The weather is fine     | F | Latin letters, however short
          ja | これは本です            | T | kana
          ja | 東京都                  | U | signs alone in a short text may be either
          ko | 안녕하세요              | T | Hangul alone
          el | Γεια σου                | T | only Greek is written so
          ru | Hello                   | F | not its script
          en | Привет                  | F | not its script either
          hi | नमस्ते                     | U | several languages are written so, and it is short
          la | Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, tertiam qui ipsorum lingua Celtae. | U | the detector does not know Latin
          en | ```⏎der die das und oder aber⏎```⏎https://beispiel.de/strasse | N | code and addresses do not count
          """)
  void languages(String code, String cell, Value expected, String why) {
    Finding finding = examine(language(code), MonitorLaws.written(cell));

    assertThat(finding.value()).as("%s", finding).isEqualTo(expected);
  }

  @Test
  void oneOfSeveralLanguagesIsEnough() {
    assertThat(examine(language("de", "zh"), "你好，世界").value()).isEqualTo(Value.T);
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BRITISH  | the color of honor          | F | color¦honor | American words
          BRITISH  | the colour of honour        | T | ∅           | British ones
          AMERICAN | the colour                  | F | colour      | the other way
          BRITISH  | we organize and organise    | T | ∅           | both are right in British spelling
          AMERICAN | we organise                 | F | organise    | but not in American
          BRITISH  | she traveled                | F | traveled    | one l
          AMERICAN | uncoloured and recentred    | F | uncoloured¦recentred | with prefixes
          BRITISH  | at Pearl Harbor             | T | ∅           | a capital within a sentence may be a name
          BRITISH  | So. Color it.               | F | Color       | one at its beginning is checked
          BRITISH  | COLOR                       | F | COLOR       | and so are capitals
          BRITISH  | set `color` to red          | T | ∅           | code
          BRITISH  | ```⏎color: red⏎```⏎grey     | T | ∅           | a block of code
          BRITISH  | see http://color.org/gray   | T | ∅           | an address
          BRITISH  | set font_color              | T | ∅           | a name in a program
          AMERICAN | two analyses of practices   | T | ∅           | words that are right in both
          BRITISH  | 用color写                   | F | color       | within Chinese
          AMERICAN | 你好                        | T | ∅           | no such word
          BRITISH  | ∅                           | T | ∅           | nothing
          """)
  void spellings(Variant variant, String cell, Value expected, String at, String why) {
    String text = MonitorLaws.written(cell);

    Finding finding = examine(LanguageVerifiers.verifierOf(new Obligation.Spelling(variant)), text);

    assertThat(finding.value()).isEqualTo(expected);
    assertThat(places(finding, text)).isEqualTo(MonitorLaws.written(at));
  }

  @Test
  void adviceNamesTheOtherSpelling() {
    Verifier british = LanguageVerifiers.verifierOf(new Obligation.Spelling(Variant.BRITISH));

    assertThat(examine(british, "Color it gray.").advice())
        .isEqualTo("Write \"Colour\" instead of \"Color\", \"grey\" instead of \"gray\".");
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void aCorrectedTextIsRight(Variant variant) {
    Generator<String> words =
        Generator.lists(
                Generator.of(
                    "color",
                    "colour",
                    "grey",
                    "gray",
                    "centre",
                    "center",
                    "realised",
                    "realized",
                    "travelling",
                    "traveling",
                    "defence",
                    "defense",
                    "`",
                    "Labor",
                    "\n",
                    "."),
                0,
                10)
            .map(list -> String.join(" ", list));
    Verifier verifier = LanguageVerifiers.verifierOf(new Obligation.Spelling(variant));

    Property.forAll(words, Generator.markdown(10))
        .examples(500)
        .check(
            (text, other) -> {
              MonitorLaws laws = new MonitorLaws(verifier);
              laws.agreeOn(text);
              laws.agreeOn(other);
            });
    SpellingReader reader = new SpellingReader(variant);
    "color colour gray grey".codePoints().forEach(reader::accept);
    reader.endToken();
    assertThat(reader.slips())
        .allSatisfy(slip -> assertThat(Lexicon.shared().corrected(slip.right(), variant)).isEmpty())
        .hasSize(2);
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DIFFERENT              | LINE     | a b⏎A, b!       | F | the same but for case and punctuation
          DIFFERENT              | LINE     | a⏎b⏎a           | T | only neighbours are compared
          DIFFERENT              | SENTENCE | 好。好。        | F | Chinese
          DIFFERENT              | LINE     | a               | N | one line has no neighbour
          DIFFERENT              | LINE     | ∅               | N | nor has none
          INITIALS_DIFFER        | WORD     | big Bad         | F | case aside
          INITIALS_DIFFER        | BULLET   | - a⏎- b         | T | the mark is not the initial
          INITIALS_DIFFER        | WORD     | été elle        | F | accents aside
          INITIALS_NOT_SUCCESSIVE| WORD     | apple Banana    | F | b follows a
          INITIALS_NOT_SUCCESSIVE| WORD     | banana apple    | T | a does not follow b
          ALPHABETICAL           | BULLET   | - a⏎- B⏎- b⏎- c | T | equal ones may follow each other
          ALPHABETICAL           | LINE     | b⏎a             | F | out of order
          CHAINED                | SENTENCE | Go home. Home is far. | T | linked by a word
          CHAINED                | SENTENCE | Go home. It is far.   | F | not linked
          CHAINED                | LINE     | 一心一意⏎意气风发     | T | linked by a sign
          """)
  void plainRelations(Relation.Plain relation, Unit unit, String cell, Value expected, String why) {
    Verifier verifier = LanguageVerifiers.verifierOf(new Obligation.Neighbours(unit, relation));

    assertThat(examine(verifier, MonitorLaws.written(cell)).value()).isEqualTo(expected);
  }

  @Test
  void lengthsGrowOrShrink() {
    Verifier growing =
        LanguageVerifiers.verifierOf(
            new Obligation.Neighbours(Unit.LINE, new Relation.Lengths(Unit.WORD, true)));
    Verifier shrinking =
        LanguageVerifiers.verifierOf(
            new Obligation.Neighbours(Unit.LINE, new Relation.Lengths(Unit.WORD, false)));

    assertThat(examine(growing, "a\nb b\nc c c").value()).isEqualTo(Value.T);
    assertThat(examine(growing, "a\nb b\nc c").value()).isEqualTo(Value.F);
    assertThat(examine(shrinking, "天地人\n天地").value()).isEqualTo(Value.T);
  }

  @Test
  void nothingButTheMarkStandsBetween() {
    Verifier verifier =
        LanguageVerifiers.verifierOf(
            new Obligation.Neighbours(Unit.WORD, new Relation.Joined("/")));

    assertThat(examine(verifier, "a / b/c").value()).isEqualTo(Value.T);
    assertThat(examine(verifier, "a b").value()).isEqualTo(Value.F);
    assertThat(examine(verifier, "a //b").value()).isEqualTo(Value.F);
  }

  static List<Obligation.Neighbours> neighbours() {
    return List.of(
        new Obligation.Neighbours(Unit.WORD, Relation.Plain.DIFFERENT),
        new Obligation.Neighbours(Unit.LINE, Relation.Plain.INITIALS_DIFFER),
        new Obligation.Neighbours(Unit.WORD, Relation.Plain.INITIALS_NOT_SUCCESSIVE),
        new Obligation.Neighbours(Unit.PARAGRAPH, Relation.Plain.ALPHABETICAL),
        new Obligation.Neighbours(Unit.SENTENCE, Relation.Plain.CHAINED),
        new Obligation.Neighbours(Unit.BULLET, Relation.Plain.DIFFERENT),
        new Obligation.Neighbours(Unit.LINE, new Relation.Lengths(Unit.WORD, true)),
        new Obligation.Neighbours(Unit.WORD, new Relation.Joined("-")));
  }

  @ParameterizedTest
  @MethodSource("neighbours")
  void monitorsOfNeighboursAreSound(Obligation.Neighbours neighbours) {
    MonitorLaws laws = new MonitorLaws(LanguageVerifiers.verifierOf(neighbours));

    laws.exhaust("ab \n", 7);
    laws.exhaust("a- \n.", 6);
    Property.forAll(Generator.either(Generator.markdown(12), Generator.text(12)))
        .examples(100)
        .check(laws::agreeOn);
  }

  @Test
  void noTextMakesAVerifierFail() {
    Verifier spelling = LanguageVerifiers.verifierOf(new Obligation.Spelling(Variant.BRITISH));
    List<Verifier> neighbours = neighbours().stream().map(LanguageVerifiers::verifierOf).toList();
    Generator<String> texts = Generator.either(Generator.markdown(30), Generator.brokenText(20));

    Property.forAll(Generator.of(neighbours), texts)
        .examples(20_000)
        .check(
            (verifier, text) -> {
              examine(verifier, text);
              examine(spelling, text);
            });
    Property.forAll(Generator.of("en", "zh", "ja", "hi", "sr", "nb"), texts)
        .examples(2_000)
        .check((code, text) -> examine(language(code), text));
  }
}
