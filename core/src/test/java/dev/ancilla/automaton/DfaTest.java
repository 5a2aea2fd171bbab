package dev.ancilla.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DfaTest {
  private static final int ENOUGH = 100_000;
  private static final Generator<Dfa> AUTOMATA =
      Patterns.withBoundaries(2).map(DfaTest::unminimised);

  private static Dfa unminimised(String pattern) {
    return Nfa.of(RegularExpression.parse(pattern)).determinise().orElseThrow();
  }

  private static Dfa minimal(String pattern) {
    return unminimised(pattern).minimise();
  }

  @Test
  void setOperationsAreThoseOfSets() {
    List<String> texts = Patterns.all(4);
    Property.forAll(AUTOMATA, AUTOMATA)
        .examples(200)
        .check(
            (one, other) -> {
              Dfa complement = one.complement();
              Dfa both = one.intersection(other, ENOUGH).orElseThrow();
              Dfa either = one.union(other, ENOUGH).orElseThrow();
              Dfa difference = one.difference(other, ENOUGH).orElseThrow();
              for (String text : texts) {
                boolean mine = one.matches(text);
                boolean theirs = other.matches(text);
                assertThat(complement.matches(text)).isEqualTo(!mine);
                assertThat(both.matches(text)).isEqualTo(mine && theirs);
                assertThat(either.matches(text)).isEqualTo(mine || theirs);
                assertThat(difference.matches(text)).isEqualTo(mine && !theirs);
              }
            });
  }

  @Test
  void theLawsOfDeMorganHold() {
    Property.forAll(AUTOMATA, AUTOMATA)
        .examples(200)
        .check(
            (one, other) -> {
              Dfa either = one.union(other, ENOUGH).orElseThrow();
              Dfa neither = one.complement().intersection(other.complement(), ENOUGH).orElseThrow();

              assertThat(either.complement().isSameLanguage(neither)).isTrue();
              assertThat(either.complement().minimise()).isEqualTo(neither.minimise());
            });
  }

  @Test
  void minimisingKeepsTheLanguageAndIsCanonical() {
    Property.forAll(AUTOMATA, AUTOMATA)
        .examples(300)
        .check(
            (one, other) -> {
              Dfa small = one.minimise();

              assertThat(small.isSameLanguage(one)).isTrue();
              assertThat(small.minimise()).isEqualTo(small);
              assertThat(small.equals(other.minimise())).isEqualTo(one.isSameLanguage(other));
            });
  }

  /** Of a minimal automaton every two states are told apart by some text: table filling. */
  @Test
  void noTwoStatesOfAMinimalAutomatonAreAlike() {
    Property.forAll(Patterns.withBoundaries(3).map(DfaTest::unminimised))
        .examples(300)
        .check(
            automaton -> {
              Dfa small = automaton.minimise();
              int[] letters = "abé-_9 \n".codePoints().toArray();
              int size = small.size();
              boolean[][] apart = new boolean[size][size];
              boolean changed = true;
              while (changed) {
                changed = false;
                for (int i = 0; i < size; i++) {
                  for (int j = 0; j < size; j++) {
                    boolean now = small.outlook(i).accepts() != small.outlook(j).accepts();
                    for (int letter : letters) {
                      now |= apart[small.next(i, letter)][small.next(j, letter)];
                    }
                    changed |= now && !apart[i][j];
                    apart[i][j] |= now;
                  }
                }
              }
              for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                  assertThat(apart[i][j]).isEqualTo(i != j);
                }
              }
            });
  }

  @ParameterizedTest(name = "{0}: {1} states")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a            ; 3 ; before, behind, too late
          (?s).*       ; 1 ; everything
          (?s).*abc    ; 4 ; after Knuth, Morris and Pratt
          (a|b)*abb    ; 5 ; the textbook's four and one for strangers
          (a*)*        ; 2 ; nested stars are one
          a\\ba        ; 1 ; no text at all
          """)
  void hasAsFewStatesAsCanBe(String pattern, int states, String why) {
    assertThat(minimal(pattern).size()).isEqualTo(states);
  }

  @ParameterizedTest(name = "{0} has the shortest texts {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          [\\x00-\\x{10FFFF}] ; a b c         ; letters before anything else
          [\\W\\d]{2}         ; 00 01 02      ; digits before signs
          (ab)+              ; ab abab ababab ; no text of odd length is tried for long
          x|yy|zzz           ; x yy zzz      ; a finite language ends
          [你好]              ; 你 好          ; other scripts where it must be
          """)
  void hasReadableShortestTexts(String pattern, String expected, String why) {
    assertThat(minimal(pattern).shortest(3)).containsExactly(expected.split(" ", -1));
  }

  @Test
  void theShortestTextsAreInTheLanguageAndNoneIsMissing() {
    List<String> texts = Patterns.all(4);
    Property.forAll(AUTOMATA)
        .examples(300)
        .check(
            automaton -> {
              List<String> shortest = automaton.shortest(20);
              int longest =
                  shortest.isEmpty()
                      ? 4
                      : shortest.getLast().codePointCount(0, shortest.getLast().length());

              assertThat(shortest).doesNotHaveDuplicates().allMatch(automaton::matches);
              assertThat(automaton.shortest().isEmpty()).isEqualTo(automaton.isEmpty());
              assertThat(automaton.shortest()).isEqualTo(shortest.stream().findFirst());
              for (String text : texts) {
                if (automaton.matches(text)) {
                  assertThat(text.length() >= longest || shortest.contains(text)).isTrue();
                }
              }
            });
  }

  @Test
  void aTokenIsAWalkThroughItsCodePoints() {
    Dfa some = minimal("a😀b");

    assertThat(some.next(some.start(), "a😀"))
        .isEqualTo(some.next(some.next(some.start(), 'a'), 0x1f600));
    assertThat(some.next(some.start(), "")).isEqualTo(some.start());
  }

  @Test
  void knowsEmptyAndUniversalLanguages() {
    Dfa some = minimal("a+");

    assertThat(some.isEmpty()).isFalse();
    assertThat(some.isUniversal()).isFalse();
    assertThat(some.intersection(some.complement(), ENOUGH).orElseThrow().isEmpty()).isTrue();
    assertThat(some.union(some.complement(), ENOUGH).orElseThrow().isUniversal()).isTrue();
    assertThat(
            Optional.of(some).flatMap(dfa -> dfa.difference(dfa, ENOUGH)).orElseThrow().shortest())
        .isEmpty();
  }

  @Test
  void aProductThatGrowsTooLargeIsRefused() {
    Dfa one = minimal("(?s)(.{7})*");
    Dfa other = minimal("(?s)(.{11})*");

    assertThat(one.intersection(other, 76)).isEmpty();
    assertThat(one.intersection(other, 77)).isPresent();
  }

  @Test
  void aLanguageIsEqualHoweverItIsWritten() {
    List<Dfa> alike = new ArrayList<>();
    for (String pattern : List.of("(a|b)*", "(a*b*)*", "[ab]*", "(?:a*|b)*", "(b*a)*b*")) {
      alike.add(minimal(pattern));
    }

    assertThat(alike).containsOnly(alike.getFirst());
  }
}
