package dev.ancilla.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClusteredRateTest {

  @Test
  void clustersOfOneTrialGiveTheExactBandOfAsManyIndependentTrials() {
    List<Rate> clusters = new ArrayList<>(Collections.nCopies(63, new Rate(1, 1)));
    clusters.addAll(Collections.nCopies(149, new Rate(0, 1)));

    Band band = ClusteredRate.of(clusters).band(0.95);

    Band exact = new Rate(63, 212).band(0.95);
    assertThat(band.low()).isCloseTo(exact.low(), within(1e-3));
    assertThat(band.high()).isCloseTo(exact.high(), within(1e-3));
  }

  @Test
  void clustersThatGoOneWayAreWorthOneTrialEach() {
    List<Rate> clusters = new ArrayList<>(Collections.nCopies(30, new Rate(3, 3)));
    clusters.addAll(Collections.nCopies(70, new Rate(0, 3)));

    Band band = ClusteredRate.of(clusters).band(0.95);

    Band exact = new Rate(30, 100).band(0.95);
    assertThat(band.low()).isCloseTo(exact.low(), within(3e-3));
    assertThat(band.high()).isCloseTo(exact.high(), within(3e-3));
  }

  @Test
  void clustersThatAllShareOneRateAreWorthAllTheirTrialsAndNoMore() {
    List<Rate> clusters = Collections.nCopies(50, new Rate(1, 2));

    assertThat(ClusteredRate.of(clusters).band(0.95)).isEqualTo(new Rate(50, 100).band(0.95));
  }

  @Test
  void withoutSpreadEachClusterCountsOnce() {
    assertThat(ClusteredRate.of(Collections.nCopies(20, new Rate(0, 3))).band(0.95))
        .isEqualTo(new Rate(0, 20).band(0.95));
    assertThat(ClusteredRate.of(Collections.nCopies(20, new Rate(3, 3))).band(0.95))
        .isEqualTo(new Rate(20, 20).band(0.95));
  }

  @Test
  void nothingIsKnownFromNoTrialsOrFromOneClusterThatWentBothWays() {
    assertThat(ClusteredRate.of(List.of()).band(0.95)).isEqualTo(new Band(0, 1));
    assertThat(ClusteredRate.of(List.of(Rate.NONE)).clusters()).isZero();
    assertThat(ClusteredRate.of(List.of(new Rate(1, 3))).band(0.95)).isEqualTo(new Band(0, 1));
  }

  /*
   * 400 data sets of 150 prompts with 1 to 3 clauses, whose clauses fail together with correlation
   * 0.5. Were coverage 0.95, fewer than 355 hits would come up with probability below 1e-6
   * (binomial tail); the plain band, which takes clauses for independent, is to fail that.
   */
  @Test
  void theBandCoversTheTrueRateWhereClausesFailTogether() {
    SplittableRandom random = new SplittableRandom(7);
    int covered = 0;
    int coveredByPlain = 0;
    for (int set = 0; set < 400; set++) {
      List<Rate> clusters = new ArrayList<>();
      for (int prompt = 0; prompt < 150; prompt++) {
        clusters.add(cluster(0.3, 0.5, 1 + random.nextInt(3), random));
      }
      ClusteredRate rate = ClusteredRate.of(clusters);
      covered += rate.band(0.95).contains(0.3) ? 1 : 0;
      coveredByPlain += rate.total().band(0.95).contains(0.3) ? 1 : 0;
    }

    assertThat(covered).isGreaterThanOrEqualTo(355);
    assertThat(coveredByPlain).isLessThan(covered);
  }

  private static Rate cluster(double share, double correlation, int size, SplittableRandom random) {
    boolean common = random.nextDouble() < share;
    Rate rate = Rate.NONE;
    for (int i = 0; i < size; i++) {
      boolean copies = random.nextDouble() < Math.sqrt(correlation);
      rate = rate.plus(copies ? common : random.nextDouble() < share);
    }
    return rate;
  }
}
