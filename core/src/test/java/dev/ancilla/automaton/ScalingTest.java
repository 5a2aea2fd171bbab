package dev.ancilla.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns that make a backtracking engine hang, on long texts; steps are counted, not seconds. */
class ScalingTest {
  private static final int LENGTH = 100_000;

  @ParameterizedTest(name = "{0} on a text of {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          (a|a)*b                 ; a  ; false
          (a*)*b                  ; a  ; false
          (a*)*                   ; a  ; true
          ((a?){20}a{20})*        ; a  ; true
          (?s).{0,1000}           ; a  ; false
          (?s).*a.{20}b.*         ; a  ; false
          (x+x+)+y                ; x  ; false
          (?s).*(a|aa)+(?![^a])   ; a  ; true
          (.*)(.*)(.*)(.*)(.*)x   ; a  ; false
          (?:\\ba|\\Ba)*          ; a  ; true
          """)
  void hostilePatternsRunInLinearTime(String pattern, String letter, boolean expected) {
    String text = letter.repeat(LENGTH);
    RegularExpression expression = RegularExpression.parse(pattern);

    assertThat(Language.of(expression).matches(text)).isEqualTo(expected);
    assertThat(steps(expression, text)).isLessThan((long) LENGTH * 3 * Nfa.of(expression).size());
  }

  /** Node visits of the simulation, which has no table to hide behind. */
  private static long steps(RegularExpression expression, String text) {
    Nfa nfa = Nfa.of(expression);
    Configuration.Walk walk = new Configuration.Walk(nfa);
    Configuration here = Configuration.start(nfa, walk);
    int shorter = text.length() / Math.max(1, nfa.size() / 100);
    for (int i = 0; i < shorter; i++) {
      here = here.after(nfa.alphabet().classOf(text.charAt(i)), nfa, walk);
    }
    return walk.visits() * text.length() / shorter;
  }

  @ParameterizedTest(name = "{0}: {1} hits, then {2}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a               ; 100000 ; 100000 ; each letter
          a+              ; 1      ; 1      ; all letters
          a|a*b           ; 100000 ; 1      ; the last letter joins them all
          (a|aa)+b|a      ; 100000 ; 1      ; in many ways at once
          (?<!a)a*|b      ; 1      ; 2      ; only at the start
          a{1,50}(?=b)|aa ; 50000  ; 49976  ; what follows decides over fifty letters
          [^b]*b          ; 0      ; 1      ; nothing for long
          (a|b)*c         ; 0      ; 0      ; never
          """)
  void hitsAreFoundInLinearTime(String pattern, int hits, int withOneMore, String why) {
    Search search = new Search(Nfa.of(RegularExpression.parse(pattern)));
    LeftmostLongest occurrences = new LeftmostLongest(search);
    occurrences.accept("a".repeat(LENGTH));
    assertThat(occurrences.count()).isEqualTo(hits);

    occurrences.accept('b');
    assertThat(occurrences.count()).isEqualTo(withOneMore);
    assertThat(occurrences.hits()).hasSize(withOneMore).isSorted();
    assertThat(occurrences.visits()).isLessThan((long) LENGTH * 4 * search.nfa.size());
  }

  /** Every place begins a match that would end with the b, and until then each letter is a hit. */
  @Test
  void aHitThatSwallowsAllOthersMayComeLate() {
    Occurrences occurrences = Occurrences.of(RegularExpression.parse("a|a*b"));
    occurrences.accept("a".repeat(LENGTH));

    assertThat(occurrences.closedCount()).isZero();
    assertThat(occurrences.count()).isEqualTo(LENGTH);
    assertThat(occurrences.certainCount()).isEqualTo(1);

    occurrences.accept('b');
    assertThat(occurrences.closed()).hasSize(1);
  }

  @Test
  void whatIsTooLargeIsRefusedAtOnce() {
    RegularExpression letter = RegularExpression.literal("a", true);

    assertThatThrownBy(() -> Nfa.of(letter.repeat(Nfa.MAX_NODES, Nfa.MAX_NODES)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("100,000");
    RegularExpression deep = letter;
    for (int i = 0; i < 1_100; i++) {
      deep = deep.repeat(2, 3).then(letter);
    }
    RegularExpression tooDeep = deep;
    assertThatThrownBy(() -> Nfa.of(tooDeep)).hasMessageContaining("deeper");
  }

  /** A thousand phrases: as large as a list of forbidden words may well be. */
  @Test
  void manyPhrasesAreFollowedTogether() {
    List<RegularExpression> phrases =
        IntStream.range(0, 1_000)
            .mapToObj(i -> RegularExpression.literal("phrase number " + i * 7919 % 10_007, false))
            .toList();
    Language language = Language.avoiding(RegularExpression.alternation(phrases));
    LanguageRun run = language.run();

    run.accept(String.join(" ", Collections.nCopies(200, "some phrase number x")));
    assertThat(run.outlook()).isEqualTo(Outlook.YES);
    run.accept(" PHRASE NUMBER 7919");
    assertThat(run.outlook()).isEqualTo(Outlook.NEVER);
  }
}
