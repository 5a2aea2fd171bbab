package dev.ancilla.noise;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How often something happened where trials come in groups that fail together, such as the clauses
 * of one prompt. Immutable.
 *
 * <p>The trials of one cluster are worth less than as many independent ones. The spread between
 * clusters says how much less: the band is the exact (Clopper-Pearson) one for the number of
 * independent trials that would give the same variance, never more than there were trials.
 *
 * @see "Korn and Graubard, Confidence intervals for proportions with small expected number of
 *     positive counts estimated from survey data, Survey Methodology 24 (1998)"
 */
public final class ClusteredRate {
  private final Rate total;
  private final long clusters;
  private final double variance;

  private ClusteredRate(Rate total, long clusters, double variance) {
    this.total = total;
    this.clusters = clusters;
    this.variance = variance;
  }

  /**
   * Sums up clusters.
   *
   * @param clusters one rate a cluster; those without trials do not count
   */
  public static ClusteredRate of(List<Rate> clusters) {
    List<Rate> tried = clusters.stream().filter(rate -> rate.trials() > 0).toList();
    Rate total = tried.stream().reduce(Rate.NONE, Rate::plus);
    double squares = 0;
    for (Rate rate : tried) {
      double residual = rate.hits() - total.value() * rate.trials();
      squares += residual * residual;
    }
    // The ratio estimator's linearised variance, with the usual correction for few clusters.
    double n = tried.size();
    double variance = n < 2 ? 0 : n / (n - 1) * squares / Math.pow(total.trials(), 2);
    return new ClusteredRate(total, tried.size(), variance);
  }

  /** All clusters together. */
  public Rate total() {
    return total;
  }

  /** How many clusters had trials. */
  public long clusters() {
    return clusters;
  }

  /**
   * The two-sided band.
   *
   * <p>Where every trial went the same way, the clusters say nothing of their spread and each
   * counts as one trial. The whole of [0, 1] when there were no trials, or when a single cluster
   * went both ways. Cost: two Beta and two t quantiles.
   *
   * @param confidence in (0, 1), for example 0.95
   */
  public Band band(double confidence) {
    if (total.hits() == 0) {
      return new Rate(0, clusters).band(confidence);
    }
    if (total.hits() == total.trials()) {
      return new Rate(clusters, clusters).band(confidence);
    }
    if (clusters == 1) {
      return Rate.NONE.band(confidence);
    }
    double tail = (1 - confidence) / 2;
    double trials = effectiveTrials(tail);
    double hits = total.value() * trials;
    return new Band(
        BetaDistribution.of(hits, trials - hits + 1).inverseCumulativeProbability(tail),
        BetaDistribution.of(hits + 1, trials - hits).inverseSurvivalProbability(tail));
  }

  private double effectiveTrials(double tail) {
    double independent = total.value() * (1 - total.value()) / variance;
    double fewClusters =
        TDistribution.of(total.trials() - 1.0).inverseSurvivalProbability(tail)
            / TDistribution.of(clusters - 1.0).inverseSurvivalProbability(tail);
    return Math.min(total.trials(), independent * fewClusters * fewClusters);
  }
}
