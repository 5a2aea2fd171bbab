package dev.ancilla.verifier.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Obligation.LetterCase.Letters;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Unit;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Case, units and conjunctions. */
class StructureTest {
  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPPER | ALL ÉTÉ 42 👍 你  | T | ∅       | signs, digits and Chinese have no case
          UPPER | ALL But one      | F | ut¦one  | neighbours share a place
          UPPER | STRAßE           | F | ß       | a letter whose capital is two
          LOWER | all été 42       | T | ∅       | lower case
          LOWER | 😀 Some ǅ         | F | S¦ǅ     | a title-case letter is a capital; code points
          LOWER | ∅                | T | ∅       | an empty answer has no letter
          """)
  void letterCase(Letters letters, String answer, Value value, String places, String why) {
    String text = Examine.written(answer);

    Finding finding = Examine.plainly(new Obligation.LetterCase(letters), text);

    assertThat(finding.value()).isEqualTo(value);
    assertThat(Examine.places(finding, text)).isEqualTo(Examine.written(places));
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PARAGRAPH | 2 | a⏎⏎😀 x b     | F | x
          PARAGRAPH | 1 | a⏎⏎😀 x b     | T | ∅
          LINE      | 3 | x⏎⏎b          | F | ∅
          WORD      | 2 | a x           | F | x
          """)
  void anObligationOnOneUnitNamesPlacesInTheWholeText(
      Unit unit, int number, String answer, Value value, String places) {
    String text = Examine.written(answer);
    Obligation noX = new Obligation.Forbids(List.of(Term.word("x")));

    Finding finding = Examine.plainly(new Obligation.InUnit(unit, number, noX), text);

    assertThat(finding.value()).isEqualTo(value);
    assertThat(Examine.places(finding, text)).isEqualTo(Examine.written(places));
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a b   | T | 0 | both hold
          a     | F | 1 | too short
          x b c | F | 1 | a forbidden word
          x     | F | 2 | both are broken, and add up
          """)
  void allPartsHold(String answer, Value value, double distance, String why) {
    Obligation all =
        new Obligation.AllOf(
            List.of(
                new Obligation.Measure(new Quantity.Units(Unit.WORD), 2, 3),
                new Obligation.Forbids(List.of(Term.word("x")))));

    Finding finding = Examine.plainly(all, answer);

    assertThat(finding.value()).isEqualTo(value);
    assertThat(finding.distance()).isEqualTo(distance);
    assertThat(finding.advice().isEmpty()).isEqualTo(value == Value.T);
  }
}
