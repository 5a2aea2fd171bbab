package dev.ancilla.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import dev.ancilla.text.CodePoints;
import dev.ancilla.text.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccurrencesTest {

  @ParameterizedTest(name = "{0} in \"{1}\": {3}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          aa        ; aaaaa   ; 0-2 2-4     ; hits do not overlap
          a|ab      ; abab    ; 0-2 2-4     ; the longest at a place, unlike Perl
          a|aaab    ; aaa     ; 0-1 1-2 2-3 ; what would be longer never came
          a|aaab    ; aaab    ; 0-4         ; the longer one came after all
          a*        ; baab    ; 1-3         ; an empty match is none
          b|abc|cd  ; abcd    ; 0-3         ; the leftmost wins over the earlier end
          😀        ; a😀b😀  ; 1-2 3-4     ; code points are counted
          ^a        ; aa      ; 0-1         ; the start is the start of the text
          \\bcat\\b ; cat catcat cat! ; 0-3 11-14 ; whole words
          """)
  void findsHits(String pattern, String text, String expected, String why) {
    RegularExpression expression = RegularExpression.parse(pattern);

    assertThat(Occurrences.find(expression, text)).isEqualTo(regions(expected));
  }

  private static List<Region> regions(String list) {
    List<Region> regions = new ArrayList<>();
    for (String region : list.split(" ", -1)) {
      String[] ends = region.split("-", -1);
      regions.add(new Region(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
    }
    return regions;
  }

  @Test
  void findsTheLeftmostLongestAsANaiveSearchDoes() {
    Property.forAll(Patterns.withBoundaries(3), Patterns.texts(8))
        .examples(2_000)
        .check(
            (pattern, text) -> {
              RegularExpression expression = RegularExpression.parse(pattern);

              assertThat(Occurrences.find(expression, text))
                  .isEqualTo(Oracle.find(expression, text));
            });
  }

  @Test
  void literalsAreFoundAsJavaFindsThem() {
    Property.forAll(Patterns.texts(1, 3), Patterns.texts(0, 30))
        .check(
            (term, text) -> {
              CodePointSet word = CodePointSet.property("L");
              Matcher matcher =
                  Pattern.compile(
                          "(?<!\\p{L})" + Pattern.quote(term) + "(?!\\p{L})",
                          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                      .matcher(text);
              List<Region> expected = new ArrayList<>();
              while (matcher.find()) {
                expected.add(CodePoints.of(text).region(matcher.start(), matcher.end()));
              }
              Occurrences occurrences =
                  Occurrences.ofGuarded(RegularExpression.literal(term, false), word, word);
              occurrences.accept(text);

              assertThat(occurrences.hits()).isEqualTo(expected);
            });
  }

  @Test
  void atEveryCutTheHitsAreThoseOfTheTextSoFar() {
    Property.forAll(Patterns.withBoundaries(3), Patterns.texts(8))
        .check(
            (pattern, text) -> {
              RegularExpression expression = RegularExpression.parse(pattern);
              Occurrences occurrences = Occurrences.of(expression);
              for (int cut = 0; cut <= text.length(); cut++) {
                assertThat(occurrences.position()).isEqualTo(cut);
                assertThat(occurrences.hits())
                    .isEqualTo(Oracle.find(expression, text.substring(0, cut)));
                assertThat(occurrences.count()).isEqualTo(occurrences.hits().size());
                if (cut < text.length()) {
                  occurrences.accept(text.charAt(cut));
                }
              }
            });
  }

  @Test
  void closedHitsStayWhateverFollows() {
    List<String> continuations = Patterns.all(4);
    Property.forAll(Patterns.withBoundaries(2), Patterns.texts(5))
        .examples(150)
        .check(
            (pattern, text) -> {
              Occurrences occurrences = Occurrences.of(RegularExpression.parse(pattern));
              occurrences.accept(text);
              List<Region> closed = occurrences.closed();

              assertThat(closed).hasSize(occurrences.closedCount());
              for (String more : continuations) {
                Occurrences longer = occurrences.copy();
                longer.accept(more);
                List<Region> hits = longer.hits();
                assertThat(hits.subList(0, closed.size())).isEqualTo(closed);
                assertThat(hits).hasSizeGreaterThanOrEqualTo(occurrences.certainCount());
              }
            });
  }

  /** Without boundaries every hit that is certain is closed. */
  @Test
  void withoutBoundariesNoCertainHitIsMissing() {
    List<String> continuations = Patterns.all(5);
    Property.forAll(Patterns.plain(2), Patterns.texts(5))
        .examples(150)
        .check(
            (pattern, text) -> {
              Occurrences occurrences = Occurrences.of(RegularExpression.parse(pattern));
              occurrences.accept(text);
              List<Region> common = occurrences.hits();
              int fewest = common.size();
              for (String more : continuations) {
                Occurrences longer = occurrences.copy();
                longer.accept(more);
                List<Region> hits = longer.hits();
                int same = 0;
                while (same < Math.min(common.size(), hits.size())
                    && common.get(same).equals(hits.get(same))) {
                  same++;
                }
                common = common.subList(0, same);
                fewest = Math.min(fewest, hits.size());
              }

              assertThat(occurrences.closed()).isEqualTo(common);
              assertThat(occurrences.certainCount()).isEqualTo(fewest);
            });
  }

  @Test
  void aCopyGoesItsOwnWay() {
    Occurrences occurrences = Occurrences.of(RegularExpression.parse("a+"));
    occurrences.accept("ba");
    Occurrences copy = occurrences.copy();
    copy.accept("ab");
    occurrences.accept("b");

    assertThat(copy.closed()).containsExactly(new Region(1, 3));
    assertThat(occurrences.closed()).containsExactly(new Region(1, 2));
  }

  /** A hundred phrases at once find what each finds alone. */
  @Test
  void alternativesTogetherFindWhatTheyFindAlone() {
    Property.forAll(Generator.words(1, 40))
        .examples(200)
        .check(
            text -> {
              List<Region> together =
                  Occurrences.find(
                      RegularExpression.alternation(
                          "abcdefghijklm"
                              .chars()
                              .mapToObj(c -> RegularExpression.literal((char) c + "e", true))
                              .toList()),
                      text);

              assertThat(together)
                  .allMatch(region -> region.of(text).matches("[a-m]e"))
                  .hasSize((int) Pattern.compile("[a-m]e").matcher(text).results().count());
            });
  }
}
