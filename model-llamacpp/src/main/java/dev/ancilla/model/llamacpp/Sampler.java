package dev.ancilla.model.llamacpp;

import dev.ancilla.model.Sampling;
import dev.ancilla.model.TokenSet;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Draws the tokens of one reply. One thread at a time.
 *
 * <p>The draw depends on the logits, the settings, the tokens accepted so far and the random
 * generator, and on nothing else. Order: logit bias, mask, repetition control, temperature, top-k,
 * top-p, min-p, draw. Greedy ties go to the lowest id, as in llama.cpp.
 *
 * <p>A forbidden n-gram is a wish, a mask is not: where the mask leaves only tokens that would
 * repeat an n-gram, they may come.
 *
 * <p>Cost at 49,152 tokens: about 40 us greedy, 100 to 150 us with temperature (bench/EngineBench).
 */
final class Sampler {
  /** What {@link #sample} gives when no token may come. */
  static final int NONE = -1;

  private static final float FIRST_THRESHOLD = 1f / 256;
  private static final float NEXT_THRESHOLD = 1f / 65536;

  private final Sampling sampling;
  private final Map<Integer, Double> logitBias;
  private final RandomGenerator random;
  private final RepeatedRuns repeated;

  Sampler(Sampling sampling, Map<Integer, Double> logitBias, RandomGenerator random) {
    this.sampling = sampling;
    this.logitBias = logitBias;
    this.random = random;
    this.repeated = new RepeatedRuns(sampling.repetition());
  }

  /** Memory to sample in, to be shared by samplers of one thread. */
  static final class Scratch {
    private final Softmax.Scratch softmax;
    private final float[] unrepeated;
    private final long[] candidates;

    Scratch(int vocabularySize) {
      softmax = new Softmax.Scratch(vocabularySize);
      unrepeated = new float[vocabularySize];
      candidates = new long[vocabularySize];
    }

    Softmax.Scratch softmax() {
      return softmax;
    }
  }

  /** Tells that a token of the reply is fixed, sampled or forced. */
  void accept(int token) {
    if (repeated.active()) {
      repeated.accept(token);
    }
  }

  /** Draws with every token allowed. The logits are used up: they hold something else after. */
  int sample(float[] logits, Scratch scratch) {
    bias(logits);
    return draw(logits, scratch);
  }

  /**
   * Draws among the allowed tokens. The logits are used up: they hold something else after.
   *
   * @return {@link #NONE} when none is allowed
   */
  int sample(float[] logits, TokenSet allowed, Scratch scratch) {
    bias(logits);
    mask(logits, allowed);
    return draw(logits, scratch);
  }

  private void bias(float[] logits) {
    logitBias.forEach((token, nats) -> logits[token] += (float) (double) nats);
  }

  private static void mask(float[] logits, TokenSet allowed) {
    int from = 0;
    for (int token = allowed.next(0); token >= 0; token = allowed.next(from)) {
      Arrays.fill(logits, from, token, Float.NEGATIVE_INFINITY);
      from = token + 1;
    }
    Arrays.fill(logits, from, logits.length, Float.NEGATIVE_INFINITY);
  }

  private int draw(float[] given, Scratch scratch) {
    float[] logits = given;
    float largest;
    if (repeated.active()) {
      System.arraycopy(given, 0, scratch.unrepeated, 0, given.length);
      repeated.apply(logits, scratch.unrepeated);
      largest = Softmax.largest(logits);
      if (largest == Float.NEGATIVE_INFINITY) {
        logits = scratch.unrepeated;
        largest = Softmax.largest(logits);
      }
    } else {
      largest = Softmax.largest(logits);
    }
    if (largest == Float.NEGATIVE_INFINITY) {
      return NONE;
    }
    if (sampling.greedy()) {
      return Softmax.indexOf(logits, largest);
    }
    double sum =
        Softmax.weigh(logits, largest, (float) (1 / sampling.temperature()), scratch.softmax);
    boolean sorted = sampling.topK() > 0 || sampling.topP() < 1;
    return sorted ? drawSorted(logits, sum, scratch) : drawInOrder(scratch.softmax.weights(), sum);
  }

  /** Without top-k and top-p the order does not matter, so nothing is sorted. */
  private int drawInOrder(float[] weights, double sum) {
    float least = (float) sampling.minP();
    double kept = sum;
    if (least > 0) {
      kept = 0;
      for (float weight : weights) {
        kept += weight >= least ? weight : 0;
      }
    }
    double left = random.nextDouble() * kept;
    int last = NONE;
    for (int token = 0; token < weights.length; token++) {
      if (weights[token] > 0 && weights[token] >= least) {
        last = token;
        left -= weights[token];
        if (left < 0) {
          return token;
        }
      }
    }
    return last;
  }

  private int drawSorted(float[] logits, double sum, Scratch scratch) {
    float[] weights = scratch.softmax.weights();
    long[] candidates = scratch.candidates;
    int count = gather(logits, weights, sum, candidates);
    Arrays.sort(candidates, 0, count);
    double total = sum;
    if (sampling.topK() > 0) {
      count = Math.min(count, sampling.topK());
      total = 0;
      for (int i = 0; i < count; i++) {
        total += weights[token(candidates[i])];
      }
    }
    double enough = sampling.topP() < 1 ? sampling.topP() * total : Double.POSITIVE_INFINITY;
    double kept = 0;
    int size = 0;
    while (size < count && kept < enough) {
      float weight = weights[token(candidates[size])];
      if (size > 0 && weight < sampling.minP()) {
        break;
      }
      kept += weight;
      size++;
    }
    double left = random.nextDouble() * kept;
    for (int i = 0; i < size; i++) {
      left -= weights[token(candidates[i])];
      if (left < 0) {
        return token(candidates[i]);
      }
    }
    return token(candidates[size - 1]);
  }

  /**
   * Collects the likeliest tokens until top-k and top-p can be decided among them; so only these
   * are sorted, some dozens as a rule.
   */
  private int gather(float[] logits, float[] weights, double sum, long[] candidates) {
    float threshold = FIRST_THRESHOLD;
    while (true) {
      int count = 0;
      double gathered = 0;
      for (int token = 0; token < weights.length; token++) {
        if (weights[token] >= threshold) {
          candidates[count++] = candidate(logits[token], token);
          gathered += weights[token];
        }
      }
      boolean enough =
          sampling.topK() > 0 ? count >= sampling.topK() : gathered >= sampling.topP() * sum;
      if (enough || threshold < Float.MIN_NORMAL) {
        return count;
      }
      threshold = Math.max(threshold * NEXT_THRESHOLD, Float.MIN_VALUE);
    }
  }

  /** Sorts by logit, highest first, then by id, lowest first. */
  private static long candidate(float logit, int token) {
    int bits = Float.floatToIntBits(logit);
    int ascending = bits ^ (bits >> 31 & Integer.MAX_VALUE);
    return ((long) ~ascending << 32) | token;
  }

  private static int token(long candidate) {
    return (int) candidate;
  }
}
