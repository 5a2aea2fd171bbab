package dev.ancilla.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** In the tables {@code ⏎} is a line break and {@code ¦} stands between two units. */
class PlainSegmenterTest {
  private static final List<String> CLUSTERED =
      List.of(
          "a", "e\u0301", "\u0301", "\u200d", "\u200c", "👩", "🔬", "❤", "\ufe0f", "🏽", "🇫", "🇷",
          "가", "각", "क", "\u094d", "ত", "\u09cd", "\u093e", "\u093c", "\u1112", "\u1161", "\u11ab",
          "\u0e33", "©", "\u200b", "9", "\u20e3");

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                        | ``                                | nothing has no words
          one two  three            | one ¦ two ¦ three                 | several spaces are one gap
          Don’t stop, don't         | Don’t ¦ stop ¦ don't              | both apostrophes
          a well-known mother-in-law| a ¦ well-known ¦ mother-in-law    | hyphens inside
          - dash -- and—dash        | dash ¦ and ¦ dash                 | other dashes part
          'tis the dogs' bone       | tis ¦ the ¦ dogs ¦ bone           | an apostrophe at the edge is no part
          pi is 3.14, or 1,000.50   | pi ¦ is ¦ 3.14 ¦ or ¦ 1,000.50    | a number is one word
          at 10:30 a.m. sharp       | at ¦ 10:30 ¦ a.m ¦ sharp          | times and dotted letters
          the U.S.A. and e.g. this  | the ¦ U.S.A ¦ and ¦ e.g ¦ this    | dotted abbreviations
          end.Next one              | end ¦ Next ¦ one                  | a forgotten space still parts
          either/or, snake_case     | either ¦ or ¦ snake ¦ case        | other signs part
          naïve café cafe\u0301      | naïve ¦ café ¦ cafe\u0301         | combining marks stay
          我爱Java和3.5米           | 我 ¦ 爱 ¦ Java ¦ 和 ¦ 3.5 ¦ 米    | each Chinese character is one
          𠀀𠀁 ok                   | 𠀀 ¦ 𠀁 ¦ ok                      | beyond the basic plane too
          hello 😀 world 👍🏽         | hello ¦ world                     | emoji are no words
          **bold** `code` <b>       | bold ¦ code ¦ b                   | markup is no word
          ½ cup, x²                 | ½ ¦ cup ¦ x²                      | numerals count
          """)
  void words(String text, String expected, String why) {
    assertThat(units(unescape(text), Unit.WORD)).isEqualTo(unescape(expected));
  }

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                     | ``                     | nothing has no paragraph
          a⏎b                    | a⏎b                    | a line break is no gap
          a⏎⏎b                   | a ¦ b                  | one blank line
          ⏎⏎a⏎⏎⏎⏎b⏎⏎             | a ¦ b                  | many, and at the ends
          a⏎ \t ⏎b               | a ¦ b                  | a line of white space is blank
          a⏎\u3000⏎b             | a ¦ b                  | a full-width space is white
          a⏎\u00a0⏎b             | a ¦ b                  | so is one that forbids breaking
          """)
  void paragraphs(String text, String expected, String why) {
    assertThat(units(unescape(text), Unit.PARAGRAPH)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          - a⏎* b⏎+ c⏎• d⏎•e     | - a ¦ * b ¦ + c ¦ • d ¦ •e | the list marks
          `  - a⏎\t* b`          | - a ¦ * b                  | indented
          -a⏎**b** c⏎-5 degrees  | ``                         | no space, no item
          - ⏎*⏎-                 | ``                         | an empty item is none
          * * *⏎- - -⏎---        | ``                         | rules are none
          1. a⏎2) b              | ``                         | numbers are no bullets
          text - a               | ``                         | only at the start of a line
          """)
  void bullets(String text, String expected, String why) {
    assertThat(units(unescape(text), Unit.BULLET)).isEqualTo(expected);
  }

  @Test
  void linesLeaveOutBlankOnesAndCarriageReturns() {
    assertThat(units("a\r\n\r\n  b  \n\nc", Unit.LINE)).isEqualTo("a ¦ b ¦ c");
  }

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a 😀\u00a0⏎我          | a ¦ 😀 ¦ 我           | white space is none
          cafe\u0301            | c ¦ a ¦ f ¦ e\u0301   | a letter with its mark
          👍🏽👩\u200d🔬          | 👍🏽 ¦ 👩\u200d🔬        | an emoji with its tone, and a joined one
          🇫🇷🇩🇪                 | 🇫🇷 ¦ 🇩🇪              | a flag is two code points
          \u1112\u1161\u11ab한    | \u1112\u1161\u11ab ¦ 한 | a Korean syllable, in parts or whole
          ` \u0301a`            | \u0301 ¦ a            | a mark behind a space stands alone
          \u06001\u0600👩\u200d🔬  | \u06001 ¦ \u0600👩\u200d🔬 | a sign before its number or picture, where Java's clusters differ
          ❤\ufe0f!              | ❤\ufe0f ¦ !           | a picture and its style
          """)
  void characters(String text, String expected, String why) {
    assertThat(units(unescape(text), Unit.CHAR)).isEqualTo(expected);
  }

  @Test
  void charactersAreTheClustersOfUnicode() {
    Pattern cluster = Pattern.compile("\\X");
    Property.forAll(
            Generator.either(
                Generator.text(40),
                Generator.lists(Generator.of(CLUSTERED), 0, 12)
                    .map(parts -> String.join("", parts))))
        .check(
            text -> {
              List<String> clusters =
                  cluster
                      .matcher(text)
                      .results()
                      .map(MatchResult::group)
                      .filter(found -> !Signs.isBlank(found.codePointAt(0)))
                      .toList();
              // Java's clusters take code points that mean nothing yet for control characters.
              String written =
                  String.join("", clusters)
                      .codePoints()
                      .filter(Character::isDefined)
                      .collect(
                          StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                      .toString();

              assertThat(
                      Segmenter.plain().units(written, Unit.CHAR).stream()
                          .map(region -> region.of(written))
                          .toList())
                  .isEqualTo(cluster.matcher(written).results().map(MatchResult::group).toList());
            });
  }

  @ParameterizedTest(name = "{0} of [{1}]: {3}")
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '^',
      textBlock =
          """
          HANZI   § 我爱Java 3 次          § 我 ¦ 爱 ¦ 次                  § Chinese characters alone
          HANZI   § かな、한글。           § ^^                            § no other script, no mark
          ITEM    § - a⏎1. b⏎2) c⏎d        § - a ¦ 1. b ¦ 2) c             § marks and numbers
          ITEM    § 3.14 is⏎1.⏎2024. b     § ^^                            § no item without a space and text, nor a year
          ITEM    § ```⏎- a⏎1. b⏎```⏎- c   § - c                           § not in a code block
          BULLET  § ~~~⏎- a                § ^^                            § nor in one left open
          BULLET  § ```a```⏎- b            § - b                           § a span at the start of a line is no block
          SECTION § a⏎# B⏎c⏎## D⏎e         § # B⏎c ¦ ## D⏎e                § each heading opens one; what stands before is in none
          SECTION § A⏎===⏎b⏎⏎C⏎---⏎d       § A⏎===⏎b ¦ C⏎---⏎d             § underlined headings
          SECTION § **A**⏎b⏎**c** d        § **A**⏎b⏎**c** d               § a line wholly in bold, no other
          SECTION § # A⏎⏎---⏎```⏎# b⏎```   § # A⏎⏎---⏎```⏎# b⏎```          § a rule and code are part of it
          ROW     § |a|b|⏎|-|:-:|⏎|1|2|⏎⏎c § |a|b| ¦ |1|2|                 § the header and the rows below the delimiters
          ROW     § a|b⏎-|-⏎1⏎# c          § a|b ¦ 1                       § outer pipes may lack; a heading ends it
          ROW     § |a|b|⏎|-|⏎|1|2|        § ^^                            § as many delimiters as cells
          ROW     § ```⏎|a|⏎|-|⏎```        § ^^                            § not in a code block
          CELL    § | a | b c |⏎|-|-|⏎| |1| § a ¦ b c ¦ 1                  § without white space; an empty one is none
          CELL    § a\\|b | c⏎-|-⏎1|2       § a\\|b ¦ c ¦ 1 ¦ 2             § an escaped pipe parts nothing
          """)
  void unitsOfMarkdown(Unit unit, String text, String expected, String why) {
    assertThat(units(unescape(text), unit)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void unitsAreInOrderApartTrimmedAndNeverEmpty(Unit unit) {
    Property.forAll(Generator.either(Generator.brokenText(40), Generator.markdown(40)))
        .check(
            text -> {
              List<Region> found = Segmenter.plain().units(text, unit);

              int last = 0;
              for (Region region : found) {
                assertThat(region.start()).isGreaterThanOrEqualTo(last);
                assertThat(region.length()).isPositive();
                assertThat(region.end()).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
                String unitText = region.of(text);
                assertThat(Signs.isBlank(unitText.codePointAt(0))).isFalse();
                assertThat(Signs.isBlank(unitText.codePointBefore(unitText.length()))).isFalse();
                last = region.end();
              }
            });
  }

  @ParameterizedTest
  @EnumSource(names = {"SENTENCE", "PARAGRAPH"})
  void everyLetterIsInSomeUnit(Unit unit) {
    Property.forAll(Generator.either(Generator.text(40), Generator.markdown(40)))
        .check(
            text -> {
              StringBuilder kept = new StringBuilder();
              Segmenter.plain().units(text, unit).forEach(region -> kept.append(region.of(text)));

              assertThat(letters(kept.toString())).isEqualTo(letters(text));
            });
  }

  @Test
  void theWordsOfPlainProseAreWhatStandsBetweenSpaces() {
    Property.forAll(Generator.words(1, 30))
        .check(
            text ->
                assertThat(Segmenter.plain().units(text, Unit.WORD))
                    .hasSameSizeAs(text.split(" ", -1)));
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String units(String text, Unit unit) {
    return String.join(
            " ¦ ",
            Segmenter.plain().units(text, unit).stream().map(region -> region.of(text)).toList())
        .replace('\n', '⏎');
  }

  private static String unescape(String cell) {
    return cell.replace('⏎', '\n');
  }
}
