package dev.ancilla.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private static final Retries RETRIES =
      new Retries(5, Duration.ofSeconds(1), Duration.ofSeconds(10));
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          2                              | PT2S    | seconds
          0                              | PT0S    | at once
          ' 7 '                          | PT7S    | blanks around
          Sun, 22 Nov 2026 10:00:30 GMT  | PT30S   | a date
          Sun, 22 Nov 2026 09:59:30 GMT  | PT0S    | a date that has passed
          -1                             | nothing | no negative seconds
          soon                           | nothing | no words
          1.5                            | nothing | no fractions
          99999999999999999999           | nothing | no nonsense
          Sun, 99 Nov 2026 10:00:30 GMT  | nothing | no such day
          """)
  void readsRetryAfter(String header, Duration pause, String why) {
    assertThat(backoff(0.5).retryAfter(header)).isEqualTo(Optional.ofNullable(pause));
  }

  @ParameterizedTest(name = "attempt {0}, draw {1}")
  @CsvSource({
    "1, 0.5, PT0.5S",
    "1, 0.0, PT0S",
    "2, 0.5, PT1S",
    "3, 0.5, PT2S",
    "4, 0.5, PT4S",
    "5, 0.5, PT5S",
    "90, 0.5, PT5S",
  })
  void doublesUpToTheCapAndDrawsBelow(int attempts, double draw, Duration pause) {
    assertThat(backoff(draw).pause(attempts, Optional.empty())).isEqualTo(pause);
  }

  @Test
  void waitsAsLongAsAskedButNotLongerThanTheCap() {
    assertThat(backoff(0.5).pause(1, Optional.of(Duration.ofSeconds(7))))
        .isEqualTo(Duration.ofSeconds(7));
    assertThat(backoff(0.5).pause(1, Optional.of(Duration.ofHours(7))))
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void neverPausesLongerThanTheCap() {
    Property.forAll(Generator.ints(1, 2_000), Generator.doubles(0, 0.999999))
        .check(
            (attempts, draw) ->
                assertThat(backoff(draw).pause(attempts, Optional.empty()))
                    .isBetween(Duration.ZERO, RETRIES.longestPause()));
  }

  private static Backoff backoff(double draw) {
    return new Backoff(RETRIES, CLOCK, new FixedDraw(draw));
  }

  private record FixedDraw(double draw) implements RandomGenerator {
    @Override
    public long nextLong() {
      return (long) (draw * 0x1p53) << 11;
    }
  }
}
