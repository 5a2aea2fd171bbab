package dev.ancilla.verifier.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Obligation;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that must be rows of separated values. */
class RowsTest {
  private static final Verifier NAMED =
      SchemaVerifiers.verifierOf(new Obligation.Csv(',', List.of("a", "b"), 1, 2));
  private static final Verifier FREE =
      SchemaVerifiers.verifierOf(new Obligation.Csv(';', List.of(), 0, Obligation.Measure.OPEN));
  private static final Verifier ONE_COLUMN =
      SchemaVerifiers.verifierOf(new Obligation.Csv(',', List.of("a"), 1, 1));

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          a,b⏎1,2                    | T | ∅          | 1 | one row
          a,b⏎1,2⏎3,4⏎               | T | ∅          | 2 | a line break at the end opens no row
          "a","b"⏎"1","x ""y"" z"    | T | ∅          | 1 | quotation marks, doubled ones inside
          a,b⏎"1⏎2,3",4              | T | ∅          | 1 | line break and comma within a value
          a,b⏎,⏎                     | T | ∅          | 1 | empty values
          ⏎⏎␣a , b⏎1,2⏎⏎⏎            | T | ∅          | 1 | blank lines around it, blanks around names
          ```csv⏎a,b⏎1,2⏎```         | T | ∅          | 1 | in a code fence
          a,b⏎1                      | F | 1          | ∅ | a value too few
          a,b⏎1,2⏎3,4,5              | F | 3,4,5      | ∅ | a value too many
          a,b⏎1,2⏎⏎3,4               | F | 3,4        | ∅ | a blank line between rows
          b,a⏎1,2                    | F | b,a        | ∅ | columns in another order
          A,b⏎1,2                    | F | A,b        | ∅ | case counts in names
          a,b⏎1,"2                   | F | 1,"2       | ∅ | a quotation mark that is not closed
          a,b⏎1,2"3                  | F | 1,2"3      | ∅ | a quotation mark inside
          a,b⏎"1"2,3                 | F | "1"2,3     | ∅ | text behind a closing quotation mark
          a,b                        | F | ∅          | 0 | no rows
          a,b⏎1,2⏎3,4⏎5,6            | F | 5,6        | ∅ | a row too many
          ∅                          | F | ∅          | ∅ | nothing at all
          Here it is:⏎a,b⏎1,2        | F | Here it is:| ∅ | text before it
          ```csv⏎a,b⏎1,2             | F | 1,2        | ∅ | a fence that is not closed
          ```csv⏎a,b⏎1,2⏎```⏎Done    | F | Done       | ∅ | text behind the fence
          """)
  void twoNamedColumnsOneOrTwoRows(
      String answer, Value value, String place, String measured, String why) {
    String text = Watched.written(answer);

    Finding finding = NAMED.examine(new Candidate(text));

    assertThat(finding.value()).as(finding.fact()).isEqualTo(value);
    assertThat(Watched.places(finding, text)).isEqualTo(Watched.written(place));
    assertThat(finding.measured())
        .isEqualTo(
            measured.equals("∅")
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(measured)));
    assertThat(finding.advice().isEmpty()).isEqualTo(value == Value.T);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x;y⏎1;2⏎3;4   | T | the first row says how many values there are
          x;y⏎1         | F | ragged
          x             | T | one column, no rows below it
          x,y           | T | another sign does not separate
          """)
  void anyColumns(String answer, Value value, String why) {
    assertThat(FREE.examine(new Candidate(Watched.written(answer))).value()).isEqualTo(value);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a⏎1       | T | one row
          a⏎⏎⏎      | F | blank lines at the end are no rows
          a⏎⏎1      | F | a blank line between rows is one
          a⏎```     | T | without an opening fence, marks are a value
          """)
  void oneColumn(String answer, Value value, String why) {
    assertThat(ONE_COLUMN.examine(new Candidate(Watched.written(answer))).value()).isEqualTo(value);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          a             | F? | x, | a name is not compared before it ends
          a,b           | F? | ⏎  | a row is still wanted
          a,c⏎          | F! | ∅  | the wrong name
          a,b⏎1,2       | T? | ⏎x | one row; a third value may not come
          a,b⏎1,2,      | F! | ∅  | a third value
          a,b⏎1,2⏎3,4⏎  | T? | ⏎  | no third row may come
          a,b⏎1,"2      | F? | ,⏎ | anything within quotation marks
          a,b⏎1,"2"     | T? | "⏎ | behind them little
          """)
  void whileItIsWritten(String answer, String sign, String mayCome, String why) {
    Monitor monitor = Watched.fed(NAMED, Watched.written(answer));

    assertThat(monitor.value().sign()).isEqualTo(sign);
    Watched.written(mayCome)
        .codePoints()
        .forEach(next -> assertThat(monitor.next().allowed().contains(next)).isTrue());
    if (answer.equals("a,b⏎1,2")) {
      assertThat(monitor.next().allowed().contains(',')).isFalse();
    }
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a         | T | the name among a lot of white space
          a x       | F | more text far behind it
          """)
  void aLongNameIsComparedAsAWhole(String name, Value value, String why) {
    String header = " ".repeat(500) + name.replace(" ", " ".repeat(500)) + " ".repeat(500);

    assertThat(ONE_COLUMN.examine(new Candidate(header + "\n1")).value()).isEqualTo(value);
  }

  @Test
  void theMonitorsObeyTheLaw() {
    Generator<String> nearlyRows =
        Generator.lists(
                Generator.of(
                    "a",
                    "b",
                    "a,b\n",
                    "1,2\n",
                    ",",
                    ";",
                    "\"",
                    "\n",
                    "\r\n",
                    "\r",
                    " ",
                    "\t",
                    "```",
                    "```csv\n",
                    "\n```",
                    "😀",
                    "x"),
                0,
                9)
            .map(pieces -> String.join("", pieces));
    for (Verifier verifier : List.of(NAMED, FREE, ONE_COLUMN)) {
      Property.forAll(nearlyRows).check(text -> Watched.obeysTheLaw(verifier, text));
    }
    Property.forAll(Generator.brokenText(20)).check(text -> Watched.obeysTheLaw(FREE, text));
  }

  /** Every text of up to six characters, against every way it can go on within them. */
  @Test
  void violatedForGoodAndTheHintsAreSound() {
    for (Verifier verifier : List.of(NAMED, ONE_COLUMN)) {
      Map<String, Boolean> canBeSatisfied = new HashMap<>();
      Watched.allTexts(
          "a,b\"\n`",
          6,
          text -> {
            if (verifier.examine(new Candidate(text)).value() == Value.T) {
              for (int cut = 0; cut <= text.length(); cut++) {
                canBeSatisfied.put(text.substring(0, cut), true);
              }
            }
          });
      assertThat(canBeSatisfied).isNotEmpty();
      canBeSatisfied
          .keySet()
          .forEach(
              text -> {
                assertThat(Watched.fed(verifier, text).value())
                    .as(text)
                    .isNotEqualTo(PrefixValue.VIOLATED_FOR_GOOD);
                if (!text.isEmpty()) {
                  String before = text.substring(0, text.length() - 1);
                  assertThat(
                          Watched.fed(verifier, before)
                              .next()
                              .allowed()
                              .contains(text.charAt(text.length() - 1)))
                      .as(text)
                      .isTrue();
                }
              });
    }
  }
}
