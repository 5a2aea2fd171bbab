package dev.ancilla.verifier.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Obligation;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that must hold a Markdown table. */
class TableTest {
  private static final Verifier TABLE =
      SchemaVerifiers.verifierOf(new Obligation.Table(List.of("Name", "Age"), 1, 2));

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '^',
      textBlock =
          """
          |Name|Age|⏎|---|---|⏎|Ann|3|                      ^ T ^ ∅        ^ 0 ^ one row
          Look:⏎⏎| name | AGE |⏎|:--|--:|⏎| 😀 | 3 |⏎⏎Done   ^ T ^ ∅        ^ 0 ^ text around it, case aside
          |**Name**|`Age`|⏎|-|-|⏎|Ann|3|                    ^ T ^ ∅        ^ 0 ^ marks in a name do not count
          > |Name|Age|⏎> |-|-|⏎> |Ann|3|                    ^ T ^ ∅        ^ 0 ^ within a quotation
          |Name|Age|⏎|---|---|                              ^ F ^ ∅        ^ 1 ^ no rows
          |Name|Age|⏎|-|-|⏎|A|1|⏎|B|2|⏎|C|3|                ^ F ^ |C|3|    ^ 1 ^ a row too many
          |Age|Name|⏎|-|-|⏎|3|Ann|                          ^ F ^ |Age|Name| ^ 1 ^ another order
          |Name|⏎|-|⏎|Ann|                                  ^ F ^ |Name|   ^ 1 ^ a column too few
          Name, Age⏎Ann, 3                                  ^ F ^ ∅        ^ 1 ^ no table
          ```⏎|Name|Age|⏎|-|-|⏎|Ann|3|⏎```                  ^ F ^ ∅        ^ 1 ^ code is no table
          |X|⏎|-|⏎|1|⏎⏎|Name|Age|⏎|-|-|⏎|Ann|3|             ^ F ^ |X|      ^ 1 ^ the first one counts
          ∅                                                 ^ F ^ ∅        ^ 1 ^ nothing at all
          """)
  void aTable(String answer, Value value, String places, double distance, String why) {
    String text = Watched.written(answer);

    Finding finding = TABLE.examine(new Candidate(text));

    assertThat(finding.value()).as(finding.fact()).isEqualTo(value);
    assertThat(Watched.places(finding, text)).isEqualTo(Watched.written(places));
    assertThat(finding.distance()).isEqualTo(distance);
  }

  @Test
  void theMonitorObeysTheLaw() {
    Property.forAll(
            Generator.lists(
                    Generator.of(
                        "|Name|Age|\n", "|-|-|\n", "|Ann|3|\n", "|", "-", "\n", "x", "```\n", "> "),
                    0,
                    8)
                .map(pieces -> String.join("", pieces)))
        .check(text -> Watched.obeysTheLaw(TABLE, text));
  }

  @Test
  void deepNestingDoesNotExhaustTheStack() {
    String deep = "> ".repeat(20_000) + "*a **b ".repeat(5_000) + "\n\n|Name|Age|\n|-|-|\n|A|1|";

    assertThat(TABLE.examine(new Candidate(deep)).value()).isEqualTo(Value.T);
  }
}
