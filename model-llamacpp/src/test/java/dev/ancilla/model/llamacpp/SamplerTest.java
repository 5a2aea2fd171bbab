package dev.ancilla.model.llamacpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.model.Repetition;
import dev.ancilla.model.Sampling;
import dev.ancilla.model.TokenSet;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplerTest {
  private static final float NEVER = Float.NEGATIVE_INFINITY;

  /** Logits are ln of 50 %, 25 %, 15 %, 10 %, at ids 2, 0, 3, 1. */
  private static final double[] PROBABILITIES = {0.25, 0.10, 0.50, 0.15};

  @ParameterizedTest(name = "{5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1    | 0 | 1    | 0    | 0 1 2 3 | nothing is cut
          1    | 1 | 1    | 0    | 2       | top-k 1 is greedy
          1    | 2 | 1    | 0    | 0 2     | top-k 2 keeps the two likeliest
          1    | 9 | 1    | 0    | 0 1 2 3 | top-k above the size keeps all
          1    | 0 | 0.5  | 0    | 2       | the likeliest alone has the share asked for
          1    | 0 | 0.51 | 0    | 0 2     | the token that crosses the bound is kept
          1    | 0 | 0.76 | 0    | 0 2 3   | three are needed
          1    | 2 | 0.6  | 0    | 2       | top-p counts within what top-k left: 2/3 of it
          1    | 0 | 1    | 0.4  | 0 2     | less likely than 0.4 of the likeliest is dropped
          1    | 0 | 0.99 | 0.4  | 0 2     | min-p works on what top-p left
          1    | 0 | 1    | 0.99 | 2       | the likeliest always stays
          0.25 | 0 | 0.9  | 0    | 2       | a low temperature sharpens before top-p counts
          4    | 0 | 0.9  | 0    | 0 1 2 3 | a high temperature flattens
          0    | 0 | 1    | 0    | 2       | temperature 0 is greedy
          """)
  void onlyTheseTokensCome(
      double temperature, int topK, double topP, double minP, String expected, String why) {
    Sampling sampling = new Sampling(temperature, topK, topP, minP, Repetition.OFF);

    Set<Integer> drawn = new TreeSet<>();
    for (int seed = 0; seed < 400; seed++) {
      drawn.add(draw(sampling, logits(), new SplittableRandom(seed)));
    }

    assertThat(drawn).as(why).isEqualTo(ids(expected));
  }

  @ParameterizedTest(name = "top-p {0}, min-p {1}, top-k {2}")
  @CsvSource({"1, 0, 0", "0.99999, 0, 0", "1, 0.01, 0", "1, 0, 4"})
  void frequenciesFollowTheProbabilities(double topP, double minP, int topK) {
    Sampling sampling = new Sampling(1, topK, topP, minP, Repetition.OFF);
    RandomGenerator random = new SplittableRandom(5);
    int draws = 20_000;

    int[] counts = new int[4];
    Sampler sampler = new Sampler(sampling, Map.of(), random);
    Sampler.Scratch scratch = new Sampler.Scratch(4);
    for (int i = 0; i < draws; i++) {
      counts[sampler.sample(logits(), scratch)]++;
    }

    // Five standard deviations on each of four counts: a false alarm in 4e5 runs, were the seed
    // free.
    for (int id = 0; id < 4; id++) {
      double p = PROBABILITIES[id];
      double deviation = Math.sqrt(draws * p * (1 - p));
      assertThat((double) counts[id])
          .isBetween(draws * p - 5 * deviation, draws * p + 5 * deviation);
    }
  }

  @Test
  void greedyTiesGoToTheLowestId() {
    float[] logits = {1, 7, 7, 3, 7};

    assertThat(draw(Sampling.GREEDY, logits, new SplittableRandom(1))).isEqualTo(1);
  }

  @Test
  void equalLogitsAreCutInOrderOfIds() {
    Sampling topTwo = new Sampling(1, 2, 1, 0, Repetition.OFF);

    Set<Integer> drawn =
        IntStream.range(0, 100)
            .map(seed -> draw(topTwo, new float[] {3, 3, 3, 3}, new SplittableRandom(seed)))
            .boxed()
            .collect(Collectors.toSet());

    assertThat(drawn).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void aMaskHoldsWhateverTheLogits() {
    TokenSet allowed = new TokenSet(4);
    allowed.add(1);
    allowed.add(3);
    Sampler sampler = new Sampler(Sampling.at(1.5), Map.of(), new SplittableRandom(3));

    for (int i = 0; i < 200; i++) {
      assertThat(sampler.sample(logits(), allowed, new Sampler.Scratch(4))).isIn(1, 3);
    }
  }

  @Test
  void anEmptyMaskIsADeadEnd() {
    Sampler sampler = new Sampler(Sampling.at(1), Map.of(), new SplittableRandom(3));

    int token = sampler.sample(logits(), new TokenSet(4), new Sampler.Scratch(4));

    assertThat(token).isEqualTo(Sampler.NONE);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10        | 1 | a large bias wins
          -Infinity | 2 | an infinite one forbids another
          0.1       | 2 | a small one does not
          """)
  void biasIsAddedToTheLogit(double nats, int expected, String why) {
    Sampler sampler = new Sampler(Sampling.GREEDY, Map.of(1, nats), new SplittableRandom(1));

    int token = sampler.sample(logits(), new Sampler.Scratch(4));

    assertThat(token).as(why).isEqualTo(expected);
  }

  @Test
  void aForbiddenNgramDoesNotComeAgain() {
    Sampler sampler = greedyWith(Repetition.forbidNgram(2), 2, 0, 2);

    int token = sampler.sample(new float[] {9, 5, 1, 1}, new Sampler.Scratch(4));

    assertThat(token).as("2 0 was said, so 0 may not follow 2").isEqualTo(1);
  }

  @Test
  void aMaskOutranksAForbiddenNgram() {
    TokenSet onlyZero = new TokenSet(4);
    onlyZero.add(0);
    Sampler sampler = greedyWith(Repetition.forbidNgram(2), 2, 0, 2);

    int token = sampler.sample(new float[] {9, 5, 1, 1}, onlyZero, new Sampler.Scratch(4));

    assertThat(token).isZero();
  }

  @Test
  void equalSeedsAndLogitsGiveEqualDraws() {
    Property.forAll(
            Generator.longs(Long.MIN_VALUE, Long.MAX_VALUE), Generator.ints(0, Integer.MAX_VALUE))
        .examples(100)
        .check(
            (seed, shape) -> {
              Sampling sampling = new Sampling(0.8, shape % 50, 0.95, 0.02, Repetition.OFF);
              assertThat(draws(sampling, seed, shape)).isEqualTo(draws(sampling, seed, shape));
            });
  }

  @Test
  void whatIsDrawnIsWhatSortingEverythingWouldDraw() {
    Property.forAll(Generator.longs(0, Long.MAX_VALUE), Generator.ints(0, 200))
        .examples(300)
        .check(
            (seed, topK) -> {
              SplittableRandom shape = new SplittableRandom(seed);
              Sampling sampling =
                  new Sampling(
                      0.2 + shape.nextDouble() * 3,
                      topK,
                      0.05 + shape.nextDouble() * 0.95,
                      shape.nextDouble() * 0.3,
                      Repetition.OFF);
              float[] logits = noise(3_000, seed);

              int token = draw(sampling, logits.clone(), new SplittableRandom(seed));

              assertThat(token).isIn(bySorting(sampling, logits));
            });
  }

  /** The plain version: sort all, cut, cut, cut. A token at the edge may fall either way. */
  private static List<Integer> bySorting(Sampling sampling, float[] logits) {
    List<Integer> order =
        IntStream.range(0, logits.length)
            .boxed()
            .sorted((a, b) -> logits[a] == logits[b] ? a - b : Float.compare(logits[b], logits[a]))
            .toList();
    double largest = logits[order.getFirst()];
    List<Integer> kept =
        sampling.topK() == 0 ? order : order.subList(0, Math.min(sampling.topK(), order.size()));
    double total = kept.stream().mapToDouble(id -> weight(sampling, logits[id] - largest)).sum();
    double mass = 0;
    List<Integer> result = new ArrayList<>();
    for (int id : kept) {
      double weight = weight(sampling, logits[id] - largest);
      if (!result.isEmpty()
          && (mass > sampling.topP() * total * (1 + 1e-6)
              || weight < sampling.minP() * (1 - 1e-6))) {
        break;
      }
      result.add(id);
      mass += weight;
    }
    return result;
  }

  private static double weight(Sampling sampling, double below) {
    return Math.exp(below / sampling.temperature());
  }

  private static List<Integer> draws(Sampling sampling, long seed, int shape) {
    Sampler sampler = new Sampler(sampling, Map.of(), new SplittableRandom(seed));
    Sampler.Scratch scratch = new Sampler.Scratch(500);
    List<Integer> tokens = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      int token = sampler.sample(noise(500, shape + i), scratch);
      sampler.accept(token);
      tokens.add(token);
    }
    return tokens;
  }

  private static float[] noise(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] logits = new float[size];
    for (int i = 0; i < size; i++) {
      logits[i] = (float) (random.nextGaussian() * 4);
    }
    logits[random.nextInt(size)] = NEVER;
    return logits;
  }

  private static Sampler greedyWith(Repetition repetition, int... reply) {
    Sampler sampler =
        new Sampler(Sampling.GREEDY.withRepetition(repetition), Map.of(), new SplittableRandom(1));
    Arrays.stream(reply).forEach(sampler::accept);
    return sampler;
  }

  private static int draw(Sampling sampling, float[] logits, RandomGenerator random) {
    return new Sampler(sampling, Map.of(), random)
        .sample(logits, new Sampler.Scratch(logits.length));
  }

  private static float[] logits() {
    float[] logits = new float[4];
    for (int id = 0; id < 4; id++) {
      logits[id] = (float) Math.log(PROBABILITIES[id]);
    }
    return logits;
  }

  private static Set<Integer> ids(String list) {
    return Arrays.stream(list.split(" ")).map(Integer::valueOf).collect(Collectors.toSet());
  }
}
