package dev.ancilla.verifier.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.StateExpression;
import dev.ancilla.verifier.solver.StateSolver.Found;
import dev.ancilla.verify.StateEvaluation;
import dev.ancilla.verify.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateSolverTest {

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          order.paid                                        | yes     | a flag
          order.paid and not order.paid                     | no      | both ways
          order.total < 50 and order.total > 100            | no      | apart
          order.total < 100 and order.total > 50            | yes     | between
          order.total < 2 and order.total > 1               | yes     | between whole numbers
          order.total <= 50 and order.total >= 50           | yes     | exactly
          status == "open" and status == "closed"           | no      | two texts
          status in ["open", "new"] and status != "open"    | yes     | the other one
          status in ["open"] and status != "open"           | no      | none is left
          a < b and b < c and c < a                         | no      | a circle
          a < b and b < c                                   | yes     | a row
          exists(user) and not exists(user)                 | no      | there and not
          not exists(user.name) and exists(user)            | yes     | a part is missing
          x in list                                         | yes     | a list can hold it
          """)
  void conditions(String expression, String possible, String why) {
    Found found = StateSolver.solve(StateExpression.parse(expression));

    if (found instanceof Found.Possible here) {
      assertThat(StateEvaluation.valueOf(StateExpression.parse(expression), here.state()))
          .isEqualTo(Value.T);
    }
    assertThat(found instanceof Found.Possible).isEqualTo(possible.equals("yes"));
    assertThat(found == Found.Impossible.IMPOSSIBLE).isEqualTo(possible.equals("no"));
  }
}
