package dev.ancilla.verifier.official.langdetect;

import java.util.Arrays;
import java.util.List;
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
   * weight, the rest stand still, and the sum and the maximum are kept as we go. It is the same number
   * but for rounding.
   */

  /** The answer when no language has a tenth of the probability. */
  public static final String UNKNOWN = "unknown";

  private static final int SEEDS = 9;
  private static final int TRIALS = 7;
  private static final int MAX_DRAWS = 1000;
  private static final int DRAWS_BETWEEN_LOOKS = 5;
  private static final double CONVERGED = 0.99999;
  private static final double LEAST_PROBABILITY = 0.1;
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
    return ids.length == 0 ? Optional.empty() : Optional.of(name(draw(ids, randoms.get(seed))));
  }

  /** All nine seeds; empty when the text holds nothing to go by. */
  public Optional<LanguageVote> vote(String text) {
    return vote(text, false);
  }

  /** The language of {@link #vote}, without asking seeds that cannot change it any more. */
  public Optional<String> language(String text) {
    return vote(text, true).map(LanguageVote::language);
  }

  private Optional<LanguageVote> vote(String text, boolean stopsEarly) {
    int[] ids = grams.ids(text);
    if (ids.length == 0) {
      return Optional.empty();
    }
    int[] votes = new int[profiles.names().size() + 1];
    int leader = -1;
    for (int seed = 0; seed < SEEDS; seed++) {
      int language = draw(ids, randoms.get(seed)) + 1;
      votes[language]++;
      if (leader < 0 || votes[language] > votes[leader]) {
        leader = language;
      }
      if (stopsEarly && votes[leader] > SEEDS / 2) {
        break;
      }
    }
    return Optional.of(
        new LanguageVote(name(leader - 1), votes[leader], Arrays.stream(votes).sum()));
  }

  private String name(int language) {
    return language < 0 ? UNKNOWN : profiles.names().get(language);
  }

  /** One run of the reference: the column of a language, or −1. */
  private int draw(int[] ids, PythonRandom seeded) {
    PythonRandom random = seeded.copy();
    double[] average = new double[profiles.names().size()];
    double[] odds = new double[average.length];
    for (int trial = 0; trial < TRIALS; trial++) {
      double smoothing = 0.5 + random.normal() * 0.05;
      double sum = grow(odds, ids, random, 10_000 / smoothing);
      for (int i = 0; i < odds.length; i++) {
        average[i] += odds[i] / sum / TRIALS;
      }
    }
    int best = 0;
    for (int i = 1; i < average.length; i++) {
      best = average[i] > average[best] ? i : best;
    }
    return average[best] > LEAST_PROBABILITY ? best : -1;
  }

  /** Draws n-grams until one language prevails; returns the sum of the odds. */
  private double grow(double[] odds, int[] ids, PythonRandom random, double scale) {
    Arrays.fill(odds, 1);
    double sum = odds.length;
    double max = 1;
    for (int drawn = 0; ; drawn++) {
      int id = ids[random.below(ids.length)];
      for (int pair = profiles.firstPair(id); pair < profiles.firstPair(id + 1); pair++) {
        int language = profiles.language(pair);
        double more = odds[language] * profiles.frequency(pair) * scale;
        odds[language] += more;
        sum += more;
        max = Math.max(max, odds[language]);
      }
      if (drawn % DRAWS_BETWEEN_LOOKS == 0 && (max > CONVERGED * sum || drawn >= MAX_DRAWS)) {
        return sum;
      }
      if (sum > HUGE) {
        for (int i = 0; i < odds.length; i++) {
          odds[i] /= HUGE;
        }
        sum /= HUGE;
        max /= HUGE;
      }
    }
  }
}
