package dev.ancilla.verifier.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Obligation;
import dev.ancilla.text.Unit;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikeTest {
  @ParameterizedTest(name = "{7}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WORD | 1 | -1 | Water is WATER           | T | ∅     | the first word and the last word both say "Water" | case aside
          WORD | 1 | -1 | «Water,» he said. Water! | T | ∅     | both say "Water"                                  | punctuation aside
          WORD | 1 | -1 | Water is wet             | F | wet   | but the last word "wet"                           | another word
          WORD | 1 | -1 | Water                    | T | ∅     | both say "Water"                                  | the only word is both
          WORD | 1 | 2  | Water                    | F | ∅     | word 2 is missing                     | the second is missing
          WORD | 1 | -2 | Water                    | F | ∅     | word 2 from the end is missing        | so is the last but one
          WORD | 1 | -1 | ∅                        | F | ∅     | the first word is missing                 | both are missing
          LINE | 1 | -1 | one two⏎x⏎- One, two.    | T | ∅     | the first line and the last line                  | lines that say the same words
          LINE | 2 | 3  | x⏎...⏎...                | T | ∅     | line 2 and line 3 both say "..."                  | lines without words, by their signs
          LINE | 2 | 3  | x⏎...⏎!!!                | F | !!!   | but line 3 "!!!"                                  | other signs
          """)
  void twoUnitsSayTheSame(
      Unit unit,
      int first,
      int second,
      String answer,
      Value expected,
      String places,
      String fact,
      String why) {
    String text = Examine.written(answer);

    Finding finding = Examine.plainly(new Obligation.Alike(unit, first, second), text);

    assertThat(finding.value()).isEqualTo(expected);
    assertThat(Examine.places(finding, text)).isEqualTo(Examine.written(places));
    assertThat(finding.fact()).contains(fact);
    if (expected == Value.F) {
      assertThat(finding.advice()).startsWith("Let ").endsWith(" say the same.");
      assertThat(finding.distance()).isEqualTo(1);
    }
  }
}
