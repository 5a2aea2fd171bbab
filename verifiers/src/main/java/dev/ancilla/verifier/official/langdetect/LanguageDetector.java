package dev.ancilla.verifier.official.langdetect;

import java.util.Arrays;
import java.util.Collections;
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
  private static final int TRIALS = 7;
  private static final int MAX_DRAWS = 1000;
  private static final int DRAWS_BETWEEN_LOOKS = 5;
  private static final double CONVERGED = 0.99999;
  private static final double LEAST_PROBABILITY = 0.1;
  private static final double AGREED = 0.9999;

  /** Five draws multiply the odds by less than 1e25, so that they stay finite. */
  private static final double HUGE = 1e200;

  private static final class Shared {
    static final LanguageDetector DETECTOR = new LanguageDetector(LanguageProfiles.read());
  }

  private final LanguageProfiles profiles;
  private final NGrams grams;
  private final List<PythonRandom> randoms;

  private LanguageDetector(LanguageProfiles profiles) {
    this.profiles = profiles;
    this.grams = new NGrams(profiles);
    this.randoms = IntStream.range(0, SEEDS).mapToObj(PythonRandom::seeded).toList();
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
    return ids.length == 0 ? Optional.empty() : Optional.of(name(averages(ids, randoms.get(seed))));
  }

  /** All nine seeds; empty when the text holds nothing to go by. */
  public Optional<LanguageVote> vote(String text) {
    int[] ids = grams.ids(text);
    if (ids.length == 0) {
      return Optional.empty();
    }
    Ballot ballot = new Ballot();
    randoms.forEach(random -> ballot.add(name(averages(ids, random))));
    return Optional.of(ballot.result());
  }

  /**
   * The language that most seeds name, asking no more of them than it takes: one when its seven
   * trials agree, else as many as give a language five votes.
   *
   * <p>Agrees with {@link #vote} but for one text in thousands, and there with seed 0
   * (docs/decisions).
   */
  public Optional<String> language(String text) {
    int[] ids = grams.ids(text);
    if (ids.length == 0) {
      return Optional.empty();
    }
    Ballot ballot = new Ballot();
    for (PythonRandom random : randoms) {
      double[] averages = averages(ids, random);
      ballot.add(name(averages));
      if (Arrays.stream(averages).max().getAsDouble() > AGREED || ballot.isDecided()) {
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

    boolean isDecided() {
      return Collections.max(votes.values()) > SEEDS / 2;
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
    int best = 0;
    for (int i = 1; i < averages.length; i++) {
      best = averages[i] > averages[best] ? i : best;
    }
    return averages[best] > LEAST_PROBABILITY ? profiles.names().get(best) : UNKNOWN;
  }

  /** One run of the reference: the probability of each language. */
  private double[] averages(int[] ids, PythonRandom seeded) {
    PythonRandom random = seeded.copy();
    double[] averages = new double[profiles.names().size()];
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

  /** Draws n-grams until one language prevails. */
  private void grow(double[] odds, int[] ids, PythonRandom random, double scale) {
    Arrays.fill(odds, 1);
    for (int drawn = 0; drawn <= MAX_DRAWS; drawn++) {
      profiles.grow(odds, ids[random.below(ids.length)], scale);
      if (drawn % DRAWS_BETWEEN_LOOKS == 0 && hasConverged(odds)) {
        return;
      }
    }
  }

  /** Whether one language prevails; keeps the odds finite. */
  private static boolean hasConverged(double[] odds) {
    double sum = sum(odds);
    double max = 0;
    for (double odd : odds) {
      max = odd > max ? odd : max;
    }
    if (sum > HUGE) {
      for (int i = 0; i < odds.length; i++) {
        odds[i] /= HUGE;
      }
    }
    return max > CONVERGED * sum;
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
