package dev.ancilla.verifier.official.langdetect;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells a text's language as Python's {@code langdetect} does. Immutable, thread-safe.
 *
 * <p>A seed stands for one run of the reference: seven times n-grams are drawn from the text until
 * one of 55 languages has more than 0.99999 of the probability, and the seven are averaged.
 *
 * <p>Cost: about 10 ns a character for the n-grams and 5 us a seed (bench/OfficialBench).
 *
 * @see "Nakatani Shuyo, Language Detection Library for Java (2010)"
 */
public final class LanguageDetector {
  /*
   * The reference multiplies, at each draw, the probability of all languages by (weight + frequency)
   * and normalises every five draws. Only a few languages have the n-gram; for all others the factor
   * is the weight. So we divide it out: the languages that have the n-gram grow by 1 + frequency /
   * weight, the rest stand still, and the sum is only taken when it is looked at. The probabilities
   * are the same but for rounding.
   */

  /** The answer when no language has a tenth of the probability. */
  public static final String UNKNOWN = "unknown";

  private static final int SEEDS = 9;
  private static final int WELL_AHEAD = 3;
  private static final int TRIALS = 7;
  private static final int MAX_DRAWS = 1000;
  private static final int DRAWS_BETWEEN_LOOKS = 5;
  private static final double CONVERGED = 0.99999;
  private static final double LEAST_PROBABILITY = 0.1;

  /** Above this mean, none of the seven trials can have named another language. */
  private static final double AGREED = 0.99;

  /** Five draws multiply the odds by less than 1e25, so that they stay finite. */
  private static final double HUGE = 1e200;

  private static final class Shared {
    static final LanguageDetector DETECTOR = new LanguageDetector(LanguageProfiles.read());
  }

  private final LanguageProfiles profiles;
  private final NGrams grams;
  private final List<PythonRandom.Block> seeds;

  private LanguageDetector(LanguageProfiles profiles) {
    this.profiles = profiles;
    this.grams = new NGrams(profiles);
    this.seeds = IntStream.range(0, SEEDS).mapToObj(PythonRandom::seeded).toList();
  }

  /** The one detector; its profiles are read at the first call. */
  public static LanguageDetector shared() {
    return Shared.DETECTOR;
  }

  /**
   * The language that one run of the reference names.
   *
   * @param seed from 0 to 8
   * @return empty when the text holds nothing to go by, where the reference throws
   */
  public Optional<String> detect(String text, int seed) {
    int[] ids = grams.ids(text);
    return ids.length == 0 ? Optional.empty() : Optional.of(name(averages(ids, seeds.get(seed))));
  }

  /** All nine seeds; empty when the text holds nothing to go by. */
  public Optional<LanguageVote> vote(String text) {
    int[] ids = grams.ids(text);
    if (ids.length == 0) {
      return Optional.empty();
    }
    Ballot ballot = new Ballot();
    seeds.forEach(seed -> ballot.add(name(averages(ids, seed))));
    return Optional.of(ballot.result());
  }

  /**
   * The language that most seeds name, asking no more of them than it takes: one when its seven
   * trials agree, else until a language is three votes ahead.
   *
   * <p>Agrees with {@link #vote} but for one text in thousands (docs/decisions).
   */
  public Optional<String> language(String text) {
    int[] ids = grams.ids(text);
    if (ids.length == 0) {
      return Optional.empty();
    }
    Ballot ballot = new Ballot();
    for (PythonRandom.Block seed : seeds) {
      double[] averages = averages(ids, seed);
      ballot.add(name(averages));
      if (averages[indexOfMax(averages)] > AGREED || ballot.isDecided()) {
        break;
      }
    }
    return Optional.of(ballot.result().language());
  }

  /** Counts votes. One thread at a time. */
  private static final class Ballot {
    private final Map<String, Integer> votes = new LinkedHashMap<>();

    void add(String language) {
      votes.merge(language, 1, Integer::sum);
    }

    /** Whether one language is well ahead of the next: Wald's test. */
    boolean isDecided() {
      List<Integer> falling = votes.values().stream().sorted(Comparator.reverseOrder()).toList();
      int next = falling.size() > 1 ? falling.get(1) : 0;
      return falling.getFirst() - next >= WELL_AHEAD;
    }

    /** The language with the most votes; of equals the one named first. */
    LanguageVote result() {
      int most = Collections.max(votes.values());
      int all = votes.values().stream().mapToInt(Integer::intValue).sum();
      return votes.entrySet().stream()
          .filter(entry -> entry.getValue() == most)
          .findFirst()
          .map(entry -> new LanguageVote(entry.getKey(), most, all))
          .orElseThrow();
    }
  }

  private String name(double[] averages) {
    int best = indexOfMax(averages);
    return averages[best] > LEAST_PROBABILITY ? profiles.names().get(best) : UNKNOWN;
  }

  /** One run of the reference: the probability of each language. */
  private double[] averages(int[] ids, PythonRandom.Block seed) {
    PythonRandom random = PythonRandom.startingAt(seed);
    double[] averages = new double[profiles.width()];
    double[] odds = new double[averages.length];
    for (int trial = 0; trial < TRIALS; trial++) {
      double smoothing = 0.5 + random.normal() * 0.05;
      grow(odds, ids, random, 10_000 / smoothing);
      double sum = sum(odds);
      for (int i = 0; i < odds.length; i++) {
        averages[i] += odds[i] / sum / TRIALS;
      }
    }
    return averages;
  }

  /** Draws n-grams until one language prevails, which one alone cannot bring about. */
  private void grow(double[] odds, int[] ids, PythonRandom random, double scale) {
    Arrays.fill(odds, 0, profiles.names().size(), 1);
    int[] drawn = new int[DRAWS_BETWEEN_LOOKS];
    profiles.grow(odds, scale, ids[random.below(ids.length)]);
    int leader = 0;
    for (int draws = 0; draws < MAX_DRAWS; draws += drawn.length) {
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = ids[random.below(ids.length)];
      }
      profiles.grow(odds, scale, drawn);
      double sum = sum(odds);
      // Unless the leader has next to nothing left, no other language can have nearly all.
      if (odds[leader] < 2 * (1 - CONVERGED) * sum) {
        leader = indexOfMax(odds);
      }
      if (odds[leader] > CONVERGED * sum) {
        return;
      }
      if (sum > HUGE) {
        for (int i = 0; i < odds.length; i++) {
          odds[i] /= HUGE;
        }
      }
    }
  }

  private static int indexOfMax(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  /** The sum, in four parts that the processor can add side by side. */
  private static double sum(double[] odds) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i + 3 < odds.length; i += 4) {
      first += odds[i];
      second += odds[i + 1];
      third += odds[i + 2];
      fourth += odds[i + 3];
    }
    for (; i < odds.length; i++) {
      first += odds[i];
    }
    return first + second + third + fourth;
  }
}
