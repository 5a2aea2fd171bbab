package dev.ancilla.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

  /**
   * Golden values by SciPy 1.17.1, for each row and {@code a = (1 - confidence) / 2}:
   *
   * <pre>
   *   python3 -c "from scipy.stats import beta; print(beta.ppf(a, k, n-k+1), beta.isf(a, k+1, n-k))"
   * </pre>
   */
  @ParameterizedTest(name = "{0} of {1} at {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0      | 59      | 0.90  | 0                    | 0.049507609888227
          0      | 299     | 0.90  | 0                    | 0.00996914679289927
          0      | 2995    | 0.90  | 0                    | 0.000999744420901142
          0      | 1       | 0.95  | 0                    | 0.975
          1      | 1       | 0.95  | 0.025                | 1
          1      | 10      | 0.95  | 0.00252857854446179  | 0.445016117028195
          5      | 10      | 0.95  | 0.187086028447399    | 0.812913971552601
          9      | 10      | 0.95  | 0.554983882971805    | 0.997471421455538
          10     | 10      | 0.95  | 0.691502892181239    | 1
          40     | 212     | 0.95  | 0.13834932372971     | 0.247938804319362
          40     | 212     | 0.99  | 0.124801335323005    | 0.267000832071742
          3      | 1000    | 0.95  | 0.000619099931649572 | 0.0087420232384783
          500    | 1000    | 0.999 | 0.447629419858604    | 0.552370580141396
          1      | 1000000 | 0.95  | 2.53178076637942e-08 | 5.57163065516694e-06
          999999 | 1000000 | 0.95  | 0.999994428369345    | 0.999999974682192
          500000 | 1000000 | 0.95  | 0.499019519195312    | 0.500980480804688
          """)
  void theBandIsTheExactOne(long hits, long trials, double confidence, double low, double high) {
    Band band = new Rate(hits, trials).band(confidence);

    assertThat(band.low()).isCloseTo(low, within(1e-9 * low));
    assertThat(band.high()).isCloseTo(high, within(1e-9 * high));
  }

  /** Exact, no sampling: the probability of all counts whose band holds the true rate. */
  @ParameterizedTest(name = "true rate {0}")
  @ValueSource(doubles = {0.001, 0.01, 0.1, 0.189, 0.5, 0.83, 0.999})
  void theBandCoversTheTrueRateAtLeastAsOftenAsItSays(double truth) {
    for (int trials : new int[] {1, 7, 30, 212}) {
      BinomialDistribution counts = BinomialDistribution.of(trials, truth);
      for (double confidence : new double[] {0.5, 0.9, 0.95, 0.99}) {
        double coverage = 0;
        for (int hits = 0; hits <= trials; hits++) {
          if (new Rate(hits, trials).band(confidence).contains(truth)) {
            coverage += counts.probability(hits);
          }
        }

        assertThat(coverage)
            .as("%d trials at %s", trials, confidence)
            .isGreaterThanOrEqualTo(confidence - 1e-12);
      }
    }
  }

  @Test
  void theBandHoldsTheObservedShareAndGrowsWithConfidence() {
    Property.forAll(Generator.longs(0, 5_000), Generator.longs(0, 5_000))
        .check(
            (hits, misses) -> {
              Rate rate = new Rate(hits, Math.max(1, hits + misses));
              Band narrow = rate.band(0.8);
              Band wide = rate.band(0.99);

              assertThat(narrow.contains(rate.value())).isTrue();
              assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
              assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
            });
  }

  @Test
  void nothingTriedRulesNothingOut() {
    assertThat(Rate.NONE.band(0.95)).isEqualTo(new Band(0, 1));
    assertThat(Rate.NONE.value()).isNaN();
  }

  @Test
  void countsAdd() {
    assertThat(new Rate(1, 3).plus(new Rate(2, 5))).isEqualTo(new Rate(3, 8));
    assertThat(Rate.NONE.plus(true).plus(false)).isEqualTo(new Rate(1, 2));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({"-1, 5", "6, 5", "0, -1"})
  void refusesCountsThatCannotBe(long hits, long trials) {
    assertThatThrownBy(() -> new Rate(hits, trials))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("between 0 and trials");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, 1.5, Double.NaN})
  void refusesAConfidenceThatIsNone(double confidence) {
    assertThatThrownBy(() -> new Rate(1, 2).band(confidence))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("confidence");
  }

  @ParameterizedTest(name = "[{0}, {1}]")
  @CsvSource({"-0.1, 0.5", "0.5, 1.1", "0.6, 0.5", "NaN, 0.5", "0.5, NaN"})
  void refusesABandThatIsNone(double low, double high) {
    assertThatThrownBy(() -> new Band(low, high)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anUnmeasuredClauseHasNoTrials() {
    assertThat(NoiseModel.UNKNOWN.violations("no-comma")).isEqualTo(Rate.NONE);
  }
}
