package dev.ancilla.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {

  @ParameterizedTest(name = "{0} tokens, {1} attempts, {2} ms")
  @CsvSource({"0, 1, 1", "1, 0, 1", "1, 1, 0", "1, 1, -1"})
  void refusesABudgetThatBuysNothing(long tokens, int attempts, long millis) {
    assertThatThrownBy(() -> new Budget(tokens, attempts, Duration.ofMillis(millis)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1 token");
  }

  @ParameterizedTest(name = "after {0} attempts, {1} tokens, {2} ms: {3}")
  @CsvSource({
    "2, 9, 999, ''",
    "3, 9, 999, 3 of 3 attempts are spent",
    "2, 10, 999, 10 of 10 tokens are spent",
    "2, 9, 1000, 1000 of 1000 ms are spent"
  })
  void namesTheCapThatWasReached(int attempts, long tokens, long millis, String expected) {
    Budget budget = new Budget(10, 3, Duration.ofSeconds(1));

    assertThat(budget.exhausted(attempts, tokens, Duration.ofMillis(millis)).orElse(""))
        .isEqualTo(expected);
  }
}
