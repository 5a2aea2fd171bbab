package dev.ancilla.model.llamacpp;

/**
 * Exponentials over a whole vocabulary, fast. Stateless.
 *
 * <p>Cost at 49,152 entries: 25 us for the largest entry, 50 us for weights and sum, against 330 us
 * for a loop over {@code Math.exp} (SoftmaxTest holds the two against each other).
 */
/*
 * The first loop of weigh() is plain float arithmetic without branches, calls or casts, which
 * HotSpot turns into vector instructions (18 us). Anything that mixes int and float in one loop is
 * not (220 us), so the powers of two come from a table in a second loop.
 */
final class Softmax {
  private static final float LOG2_E = 1.4426950408889634f;

  /** ln 2 in two parts, so that a multiple of the first is exact. */
  private static final float LN_2_HIGH = 0.693359375f;

  private static final float LN_2_LOW = -2.12194440e-4f;

  /** Adding and subtracting it rounds a float of moderate size to an integer. */
  private static final float ROUNDER = 12582912f;

  /** Everything below e^LOWEST counts as 0; the next power of two has no normal float. */
  private static final float LOWEST = -87f;

  private static final int LOWEST_POWER = 126;

  /** 2^-k at k; 0 where only entries below the lowest come. */
  private static final float[] POWERS = powers();

  private Softmax() {}

  /** Memory that {@link #weigh} works in. One thread at a time. */
  static final class Scratch {
    private final float[] weights;
    private final float[] exponents;

    Scratch(int size) {
      weights = new float[size];
      exponents = new float[size];
    }

    /** What {@link #weigh} left. */
    float[] weights() {
      return weights;
    }
  }

  /** The largest entry; NaN if there is one. */
  static float largest(float[] values) {
    float largest = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      largest = Math.max(largest, value);
    }
    return largest;
  }

  /** The lowest index of a value that is known to occur. */
  static int indexOf(float[] values, float value) {
    int index = 0;
    while (values[index] != value) {
      index++;
    }
    return index;
  }

  /**
   * Fills the scratch's weights with {@code exp((logit - largest) * scale)}, 0 below e^-87, and
   * tells their sum.
   *
   * <p>Relative error of a weight at most 2e-7, and as much again of the exponent itself.
   *
   * @param largest the largest logit, finite
   * @param scale inverse temperature
   * @see "Cephes, expf.c (coefficients)"
   */
  static double weigh(float[] logits, float largest, float scale, Scratch scratch) {
    float[] weights = scratch.weights;
    float[] exponents = scratch.exponents;
    for (int i = 0; i < logits.length; i++) {
      float x = Math.max((logits[i] - largest) * scale, LOWEST);
      float k = (x * LOG2_E + ROUNDER) - ROUNDER;
      float r = x - k * LN_2_HIGH - k * LN_2_LOW;
      float p = 1.9875691500e-4f;
      p = p * r + 1.3981999507e-3f;
      p = p * r + 8.3334519073e-3f;
      p = p * r + 4.1665795894e-2f;
      p = p * r + 1.6666665459e-1f;
      p = p * r + 5.0000001201e-1f;
      weights[i] = p * r * r + r + 1;
      exponents[i] = -k;
    }
    // Four sums, so that one addition need not wait for the one before.
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < weights.length; i += 4) {
      float w0 = weights[i] * POWERS[(int) exponents[i]];
      float w1 = weights[i + 1] * POWERS[(int) exponents[i + 1]];
      float w2 = weights[i + 2] * POWERS[(int) exponents[i + 2]];
      float w3 = weights[i + 3] * POWERS[(int) exponents[i + 3]];
      weights[i] = w0;
      weights[i + 1] = w1;
      weights[i + 2] = w2;
      weights[i + 3] = w3;
      s0 += w0;
      s1 += w1;
      s2 += w2;
      s3 += w3;
    }
    for (; i < weights.length; i++) {
      weights[i] *= POWERS[(int) exponents[i]];
      s0 += weights[i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** Natural logarithm of the sum of exponentials of all logits. */
  static double logSumExp(float[] logits, float largest, Scratch scratch) {
    return largest + Math.log(weigh(logits, largest, 1, scratch));
  }

  private static float[] powers() {
    float[] powers = new float[LOWEST_POWER + 1];
    for (int k = 0; k < LOWEST_POWER; k++) {
      powers[k] = Math.scalb(1f, -k);
    }
    return powers;
  }
}
