package dev.ancilla.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** In the tables {@code ⏎} is a line break and {@code ¦} stands between two units. */
class PlainSegmenterTest {

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

  @Test
  void charactersAreCodePointsThatAreNotWhite() {
    assertThat(units("a 😀\u00a0\n我", Unit.CHAR)).isEqualTo("a ¦ 😀 ¦ 我");
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
