package dev.ancilla.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What {@link Cutter} promises: closed units and the certain stretch hold whatever follows.
 *
 * <p>The texts over a small alphabet are a tree; at each node the promises made on the way to it
 * are compared with the units there. In the alphabets {@code ⏎} is a line break, {@code _} a space,
 * and a space stands between two pieces.
 */
class CutterLawsTest {

  /** Unit, alphabet, how many pieces at most. */
  private static final String ALPHABETS =
      """
      CHAR      ¦ a \u0301 _ 😀 \u200d 🏽 🇫 ⏎ 가 \u11a8   ¦ 5
      WORD      ¦ a B 1 . - ’ , _ \u0301 我                ¦ 6
      HANZI     ¦ a 我 ⏎ _                                 ¦ 6
      LINE      ¦ a _ ⏎ -                                  ¦ 8
      PARAGRAPH ¦ a _ ⏎ -                                  ¦ 8
      SENTENCE  ¦ a B . ! ” _ ⏎ 1                          ¦ 6
      SENTENCE  ¦ x St I The . _ ⏎ …                       ¦ 6
      SENTENCE  ¦ a * . _ ⏎ # B                            ¦ 6
      SENTENCE  ¦ a ** . _ ⏎ 1. "                          ¦ 6
      SENTENCE  ¦ St. ⏎** ** a. _The ...                   ¦ 7
      SENTENCE  ¦ 我 。 . 」 ⏎ - _ ？                      ¦ 6
      BULLET    ¦ a - * _ ⏎ ``` |                          ¦ 6
      BULLET    ¦ a • ~~~ ⏎ _ - +                          ¦ 6
      BULLET    ¦ a|b ⏎ - | _                              ¦ 7
      ITEM      ¦ a 1 . ) - _ ⏎ >                          ¦ 6
      SECTION   ¦ a # _ ⏎ = - ** ~~~                       ¦ 6
      SECTION   ¦ a ** * ⏎ _ - >                           ¦ 6
      ROW       ¦ a | - : ⏎ _ > \\                         ¦ 6
      ROW       ¦ |a|⏎ |-|⏎ a | - ⏎ ~~~ **                 ¦ 6
      CELL      ¦ |a|⏎ |-|⏎ a | \\ ⏎ - _                   ¦ 6
      CELL      ¦ a|b⏎ -|- ⏎ | a _                         ¦ 7
      """;

  @ParameterizedTest(name = "{0}: every text of one piece less than {2} of {1}")
  @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = ALPHABETS)
  void promisesHoldInEveryShortText(Unit unit, String alphabet, int length) {
    explore(Cutter.of(unit), "", pieces(alphabet), length - 1, new ArrayList<>());
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}: every text of up to {2} pieces of {1}")
  @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = ALPHABETS)
  void promisesHoldInEveryText(Unit unit, String alphabet, int length) {
    explore(Cutter.of(unit), "", pieces(alphabet), length, new ArrayList<>());
  }

  private static List<String> pieces(String alphabet) {
    List<String> pieces = new ArrayList<>();
    for (String piece : alphabet.strip().split(" ", -1)) {
      pieces.add(piece.replace('⏎', '\n').replace('_', ' '));
    }
    return pieces;
  }

  /** What was said when the text had this length. */
  private record Promise(int position, List<Region> closed, Region certain) {
    static Promise of(Cutter cutter) {
      List<Region> closed = new ArrayList<>();
      for (int i = 0; i < cutter.closedCount(); i++) {
        closed.add(cutter.closed(i));
      }
      return new Promise(cutter.position(), closed, cutter.certain());
    }

    boolean holdsOf(List<Region> units) {
      if (units.size() < closed.size() || !units.subList(0, closed.size()).equals(closed)) {
        return false;
      }
      if (certain.length() == 0) {
        return certain.start() == position;
      }
      if (units.size() == closed.size()) {
        return false;
      }
      Region first = units.get(closed.size());
      return first.start() == certain.start() && first.end() >= certain.end();
    }
  }

  private static void explore(
      Cutter cutter, String text, List<String> pieces, int length, List<Promise> promises) {
    List<Region> units = cutter.units();
    promises.add(Promise.of(cutter));
    for (Promise promise : promises) {
      if (!promise.holdsOf(units)) {
        throw new AssertionError("%s of \"%s\": %s".formatted(promise, text, units));
      }
    }
    if (length > 0) {
      for (String piece : pieces) {
        Cutter next = cutter.copy();
        next.acceptAll(piece);
        explore(next, text + piece, pieces, length - 1, promises);
      }
    }
    promises.removeLast();
  }

  @ParameterizedTest
  @EnumSource
  void promisesHoldInRichTexts(Unit unit) {
    Property.forAll(Generator.either(Generator.text(40), Generator.markdown(40)))
        .check(
            text -> {
              Cutter cutter = Cutter.of(unit);
              List<Promise> promises = new ArrayList<>();
              text.codePoints()
                  .forEach(
                      point -> {
                        cutter.accept(point);
                        List<Region> units = cutter.units();
                        promises.add(Promise.of(cutter));
                        assertThat(promises).allMatch(promise -> promise.holdsOf(units));
                      });
            });
  }

  @ParameterizedTest
  @EnumSource
  void everyCutIsWhatTheSegmenterFindsThere(Unit unit) {
    Property.forAll(Generator.either(Generator.text(30), Generator.markdown(30)))
        .check(
            text -> {
              Cutter cutter = Cutter.of(unit);
              for (int end = 0; end < text.length(); ) {
                int point = text.codePointAt(end);
                cutter.accept(point);
                end += Character.charCount(point);

                assertThat(cutter.units())
                    .isEqualTo(Segmenter.plain().units(text.substring(0, end), unit));
              }
            });
  }

  @ParameterizedTest
  @EnumSource
  void aCopyGoesOnAlone(Unit unit) {
    Property.forAll(Generator.markdown(40), Generator.markdown(40))
        .check(
            (first, second) -> {
              Cutter cutter = Cutter.of(unit);
              cutter.acceptAll(first);
              Cutter fork = cutter.copy();
              fork.acceptAll("\n" + second);
              cutter.acceptAll(" " + second);

              assertThat(fork.units())
                  .isEqualTo(Segmenter.plain().units(first + "\n" + second, unit));
              assertThat(cutter.units())
                  .isEqualTo(Segmenter.plain().units(first + " " + second, unit));
            });
  }

  @Test
  void aCopyGoesOnAloneBehindManyUnits() {
    for (int words = 60; words < 70; words++) {
      Cutter cutter = Cutter.of(Unit.WORD);
      cutter.acceptAll("a ".repeat(words));
      Cutter fork = cutter.copy();
      cutter.acceptAll("bb ".repeat(300));
      fork.acceptAll("ccc ".repeat(300));

      assertThat(cutter.closed(words + 1).length()).isEqualTo(2);
      assertThat(fork.closed(words + 1).length()).isEqualTo(3);
      assertThat(fork.closed(words - 1)).isEqualTo(new Region(2 * words - 2, 2 * words - 1));
    }
  }

  @ParameterizedTest(name = "{0} closes when [{2}] follows [{1}]: {3}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          CHAR      ¦ a            ¦ b   ¦ the next character begins
          HANZI     ¦ ``           ¦ 我  ¦ nothing belongs to it
          WORD      ¦ word         ¦ ` ` ¦ a space joins nothing
          WORD      ¦ word         ¦ ,   ¦ a comma joins only digits
          WORD      ¦ a.b          ¦ c   ¦ a full stop joins only single letters
          WORD      ¦ don’         ¦ ` ` ¦ an apostrophe at the end joins nothing
          SENTENCE  ¦ It rained.   ¦ ` ` ¦ this word is no abbreviation
          SENTENCE  ¦ Stop!        ¦ ⏎   ¦ an exclamation mark and white space
          SENTENCE  ¦ `“Go.” `     ¦ T   ¦ a capital behind a closing quote
          SENTENCE  ¦ 你好。       ¦ 我  ¦ the sign behind the closing ones
          SENTENCE  ¦ the U.S. It  ¦ ` ` ¦ a word that begins sentences
          SENTENCE  ¦ - an item    ¦ ⏎   ¦ the line stands alone
          SENTENCE  ¦ A title⏎     ¦ ⏎   ¦ a blank line
          SENTENCE  ¦ A title⏎-_   ¦ b   ¦ an item begins
          LINE      ¦ a line       ¦ ⏎   ¦ its end
          PARAGRAPH ¦ a line⏎      ¦ ⏎   ¦ a blank line
          BULLET    ¦ - an item    ¦ ⏎   ¦ its end
          ITEM      ¦ 1. an item   ¦ ⏎   ¦ its end
          SECTION   ¦ # A⏎text⏎# B ¦ ⏎   ¦ the end of the next heading
          ROW       ¦ a|b⏎-|-      ¦ ⏎   ¦ the end of the delimiter row
          """)
  void closesNoLaterThanTheRuleNeeds(Unit unit, String text, String decisive, String why) {
    Cutter cutter = Cutter.of(unit);
    cutter.acceptAll(text.replace('⏎', '\n').replace('_', ' '));
    assertThat(cutter.closedCount()).isZero();

    cutter.acceptAll(decisive.replace('⏎', '\n'));

    assertThat(cutter.closedCount()).isEqualTo(1);
  }
}
