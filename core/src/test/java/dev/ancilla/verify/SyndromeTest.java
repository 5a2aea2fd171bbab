package dev.ancilla.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Hardness;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the table a capital stands for a hard clause's value, a small letter for a soft one's. */
class SyndromeTest {

  @ParameterizedTest(name = "{0}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''   | true  | 0 | 1    | no clauses, nothing to break
          T    | true  | 0 | 1    | satisfied
          F    | false | 1 | 0    | violated
          N    | true  | 0 | 1    | not applicable blocks nothing
          U    | false | 1 | 1    | undecided fails closed
          f    | true  | 0 | 0    | a wish never blocks
          u    | true  | 0 | 1    | nor when undecided
          TTTF | false | 1 | 0.75 | one violation is enough
          TNNU | false | 1 | 1    | N and U are not in the share
          TTfu | true  | 0 | 0.67 | soft clauses count in the share
          FFUT | false | 3 | 0.33 | all that block are counted
          """)
  void whatASyndromeSays(
      String values, boolean deliverable, int blocking, double share, String why) {
    Syndrome syndrome = syndrome(values);

    assertThat(syndrome.deliverable()).isEqualTo(deliverable);
    assertThat(syndrome.blocking()).hasSize(blocking);
    assertThat(syndrome.satisfiedShare()).isCloseTo(share, within(0.005));
  }

  @Test
  void laterChangesOfTheListDoNotReachIt() {
    List<Verdict> verdicts = new ArrayList<>(syndrome("T").verdicts());
    Syndrome syndrome = new Syndrome(verdicts);

    verdicts.addAll(syndrome("F").verdicts());

    assertThat(syndrome.deliverable()).isTrue();
  }

  static Syndrome syndrome(String values) {
    List<Verdict> verdicts = new ArrayList<>();
    for (char value : values.toCharArray()) {
      Hardness hardness =
          Character.isUpperCase(value) ? Hardness.Hard.HARD : new Hardness.Soft(0.5);
      Clause clause =
          Clause.hard("c" + verdicts.size(), new Obligation.StartsWith(Term.word("x")))
              .withHardness(hardness);
      Value meant = Value.valueOf(String.valueOf(value).toUpperCase(Locale.ROOT));
      verdicts.add(
          new Verdict(
              clause, new Finding(meant, List.of(), OptionalDouble.empty(), 0, "as set", "")));
    }
    return new Syndrome(verdicts);
  }
}
