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

/** In the tables {@code ⏎} is a line break, {@code _} a space and {@code ¦} between two regions. */
class EnclosuresTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '^',
      textBlock =
          """
          a `b` c `d`          § `b` ¦ `d`            § spans
          a `b                 § ^^                   § an open backtick encloses nothing
          a ``b ` c`` d        § ``b ` c``            § only a run of the same length closes
          `a ``b`` c           § ``b``                § the first opener that finds a partner
          `a ``b`` c`          § `a ``b`` c`          § its inside does not count
          `a⏎b`                § `a⏎b`                § across a line break
          `a⏎⏎b`               § ^^                   § not across a blank line
          - `a⏎- b`            § ^^                   § not across list items
          # `a⏎b`              § ^^                   § nor out of a heading
          \\`a` b               § ^^                   § an escaped backtick opens nothing
          `a\\` b`              § `a\\`                 § within code nothing is escaped
          ```⏎a⏎```⏎b          § ```⏎a⏎```            § a code block with its fences
          ```java⏎a `b⏎        § ```java⏎a `b⏎        § an open one runs to the end
          ~~~⏎```⏎~~~ ⏎a       § ~~~⏎```⏎~~~_         § only the same sign closes
          ````⏎```⏎````        § ````⏎```⏎````        § and no fewer of them
          ```a``` b            § ```a```              § backticks behind it make it a span
          a `b⏎```⏎c`⏎```      § ```⏎c`⏎```           § a block ends the paragraph before it
          - a⏎  ```⏎  b⏎  ```⏎ § ```⏎  b⏎  ```        § indented in an item
          > `a⏎b`              § ^^                   § not out of a block quote
          """)
  void code(String text, String expected, String why) {
    assertThat(regions(text, Enclosure.CODE)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '^',
      textBlock =
          """
          He said “yes” and "no". § “yes” ¦ "no"    § both kinds
          「是」 «oui» 『a』      § 「是」 ¦ «oui» ¦ 『a』 § marks of other languages
          “a                      § ^^              § an open mark encloses nothing
          “a⏎b”                   § “a⏎b”           § across a line break
          “a⏎⏎b”                  § ^^              § not across a blank line
          - “a⏎- b”               § ^^              § not across list items
          “a 「b」 c”             § “a 「b」 c”     § the outer one
          “a 「b” c」             § “a 「b”         § a mark left open inside does not matter
          「a 「b」 c」           § 「a 「b」 c」   § of one kind too
          “a “b”                  § “b”             § the last opener pairs
          5" and 6" of            § ^^              § inches are no quotation
          don’t ‘a’               § ^^              § single marks are apostrophes too often
          `"` and "b"             § "b"             § no mark counts in code
          "a `"` b"               § "a `"` b"       § nor within one that is quoted
          "a ` b"                 § "a ` b"         § an open backtick is no code
          ```⏎"a"⏎```⏎"b"         § "b"             § nor in a code block
          > a⏎>b⏎c                § > a ¦ >b        § the lines of a block quote
          a⏎> "b" c⏎"d"           § > "b" c ¦ "d"   § are quoted as a whole
          ^\u0000> a^             § ^^              § a line that begins with another sign, be it zero
          ~~~ "a" "b⏎~~~⏎c"       § ^^              § nothing counts behind a fence
          """)
  void quotations(String text, String expected, String why) {
    assertThat(regions(text, Enclosure.QUOTE)).isEqualTo(expected);
  }

  private static final String ALPHABETS =
      """
      a ` `` ⏎ _ \\ "
      a ` " “ ” ⏎ >
      ``` ⏎ ` _ a ~~~ "
      ` ⏎ - _ 1. # "
      ` ⏎ * _ ** a "
      「 」 " ⏎ a ``` >
      """;

  @ParameterizedTest(name = "every text of up to 4 pieces of {0}")
  @CsvSource(delimiter = '¦', quoteCharacter = '^', textBlock = ALPHABETS)
  void whatIsDecidedStaysInEveryShortText(String alphabet) {
    explore(Enclosures.start(), "", pieces(alphabet), 4, new ArrayList<>());
  }

  @Tag("slow")
  @ParameterizedTest(name = "every text of up to 6 pieces of {0}")
  @CsvSource(delimiter = '¦', quoteCharacter = '^', textBlock = ALPHABETS)
  void whatIsDecidedStaysInEveryText(String alphabet) {
    explore(Enclosures.start(), "", pieces(alphabet), 6, new ArrayList<>());
  }

  private static List<String> pieces(String alphabet) {
    List<String> pieces = new ArrayList<>();
    for (String piece : alphabet.strip().split(" ")) {
      pieces.add(piece.replace('⏎', '\n').replace('_', ' '));
    }
    return pieces;
  }

  private static void explore(
      Enclosures reader, String text, List<String> pieces, int length, List<Promise> promises) {
    for (Enclosure enclosure : Enclosure.values()) {
      promises.add(Promise.of(reader, enclosure));
      List<Region> regions = reader.regions(enclosure);
      for (Promise promise : promises) {
        if (promise.enclosure == enclosure && !promise.holdsOf(regions)) {
          throw new AssertionError("%s of [%s]: %s".formatted(promise, text, regions));
        }
      }
    }
    if (length > 0) {
      for (String piece : pieces) {
        Enclosures next = reader.copy();
        next.acceptAll(piece);
        explore(next, text + piece, pieces, length - 1, promises);
      }
    }
    promises.removeLast();
    promises.removeLast();
  }

  /** What was said when the text had some length. */
  private record Promise(Enclosure enclosure, List<Boolean> inside, List<Region> closed) {
    static Promise of(Enclosures reader, Enclosure enclosure) {
      List<Boolean> inside = new ArrayList<>();
      for (int at = 0; at < reader.decided(enclosure); at++) {
        inside.add(reader.encloses(enclosure, at));
      }
      List<Region> closed = new ArrayList<>();
      for (int i = 0; i < reader.closedCount(enclosure); i++) {
        closed.add(reader.closed(enclosure, i));
      }
      return new Promise(enclosure, inside, closed);
    }

    boolean holdsOf(List<Region> regions) {
      int at = 0;
      for (Region region : regions) {
        while (at < region.end() && at < inside.size()) {
          if (inside.get(at) != at >= region.start()) {
            return false;
          }
          at++;
        }
      }
      return !inside.subList(at, inside.size()).contains(true) && regions.containsAll(closed);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDecidedStaysInRichTexts(Enclosure enclosure) {
    Property.forAll(Generator.either(Generator.text(40), Generator.markdown(40)))
        .check(
            text -> {
              Enclosures reader = Enclosures.start();
              List<Promise> promises = new ArrayList<>();
              int decided = 0;
              for (int point : text.codePoints().toArray()) {
                reader.accept(point);
                assertThat(reader.decided(enclosure)).isGreaterThanOrEqualTo(decided);
                decided = reader.decided(enclosure);
                promises.add(Promise.of(reader, enclosure));
              }
              List<Region> regions = reader.regions(enclosure);

              assertThat(promises).allMatch(promise -> promise.holdsOf(regions));
              assertThat(regions).isSorted();
            });
  }

  @Test
  void decidesAsSoonAsABlockEnds() {
    Enclosures reader = Enclosures.of("“a `b\n");
    assertThat(reader.decided(Enclosure.QUOTE)).isZero();
    assertThat(reader.decided(Enclosure.CODE)).isEqualTo(3);

    reader.accept('\n');

    assertThat(reader.decided(Enclosure.QUOTE)).isEqualTo(reader.position());
    assertThat(reader.decided(Enclosure.CODE)).isEqualTo(reader.position());
  }

  private static String regions(String text, Enclosure enclosure) {
    String written = text.replace('⏎', '\n').replace('_', ' ');
    return String.join(
            " ¦ ",
            Enclosures.of(written).regions(enclosure).stream()
                .map(region -> region.of(written))
                .toList())
        .replace('\n', '⏎')
        .replaceAll(" $", "_");
  }
}
