package dev.ancilla.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.noise.NoiseModel;
import dev.ancilla.plan.Action;
import dev.ancilla.plan.Budget;
import dev.ancilla.plan.Policy;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Syndrome;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResampleLadderTest {
  private final CompiledDecoder decoder =
      new ResampleLadder()
          .compile(NoiseModel.UNKNOWN, new Policy(new Budget(1_000, 5, Duration.ofSeconds(60))));

  @ParameterizedTest(name = "{4}: {0} after {1} attempts, {2} tokens, {3} ms")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T | 1 | 100  | 500   | deliver                            | what passes is delivered
          N | 1 | 100  | 500   | deliver                            | nothing applied, nothing is broken
          T | 5 | 1000 | 60000 | deliver                            | also when everything is spent
          F | 1 | 100  | 500   | resample                           | what fails is drawn again
          U | 1 | 100  | 500   | resample                           | so is what is undecided
          F | 4 | 999  | 59999 | resample                           | while anything is left of each cap
          F | 5 | 100  | 500   | abstain: 5 of 5 attempts are spent | attempts
          F | 1 | 1000 | 500   | abstain: 1000 of 1000 tokens       | tokens
          F | 1 | 1200 | 500   | abstain: 1200 of 1000 tokens       | tokens overdrawn
          F | 1 | 100  | 60000 | abstain: 60000 of 60000 ms         | time
          """)
  void theNextAction(
      Value value, int attempts, long tokens, long millis, String expected, String why) {
    Action action =
        decoder.next(syndrome(value), new History(attempts, tokens, Duration.ofMillis(millis)));

    String shown =
        switch (action) {
          case Action.Deliver deliver -> "deliver";
          case Action.Resample resample -> "resample";
          case Action.Abstain abstain -> "abstain: " + abstain.why();
        };
    assertThat(shown).startsWith(expected);
  }

  private static Syndrome syndrome(Value value) {
    Clause clause = Clause.hard("c", new Obligation.EndsWith(Term.word("x")));
    return new Syndrome(
        List.of(
            new Verdict(
                clause, new Finding(value, List.of(), OptionalDouble.empty(), 0, "as set", ""))));
  }
}
