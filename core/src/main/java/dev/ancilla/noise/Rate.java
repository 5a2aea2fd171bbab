package dev.ancilla.noise;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How often something happened, with how much evidence. Immutable; rates of the same thing add.
 *
 * @param hits how often it happened
 * @param trials how often it could have
 */
public record Rate(long hits, long trials) {
  public static final Rate NONE = new Rate(0, 0);

  public Rate {
    if (hits < 0 || hits > trials) {
      throw new IllegalArgumentException(
          "hits (%d) must lie between 0 and trials (%d).".formatted(hits, trials));
    }
  }

  public Rate plus(Rate other) {
    return new Rate(hits + other.hits, trials + other.trials);
  }

  public Rate plus(boolean hit) {
    return new Rate(hits + (hit ? 1 : 0), trials + 1);
  }

  /** hits / trials; not a number when there were no trials. */
  public double value() {
    return (double) hits / trials;
  }

  /**
   * The exact two-sided (Clopper-Pearson) band. Conservative: it covers the true rate with at least
   * this confidence. The whole of [0, 1] when there were no trials. Cost: two Beta quantiles.
   *
   * @param confidence in (0, 1), for example 0.95
   * @see "Clopper and Pearson, Biometrika 26 (1934)"
   */
  public Band band(double confidence) {
    if (!(confidence > 0) || !(confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence (%s) must lie in (0, 1).".formatted(confidence));
    }
    double tail = (1 - confidence) / 2;
    double low =
        hits == 0
            ? 0
            : BetaDistribution.of(hits, trials - hits + 1.0).inverseCumulativeProbability(tail);
    double high =
        hits == trials
            ? 1
            : BetaDistribution.of(hits + 1.0, trials - hits).inverseSurvivalProbability(tail);
    return new Band(low, high);
  }
}
