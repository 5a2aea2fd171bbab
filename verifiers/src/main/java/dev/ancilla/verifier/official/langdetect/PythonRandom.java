package dev.ancilla.verifier.official.langdetect;

/**
 * Python's {@code random.Random(seed)}: MT19937 with Python's seeding, normal deviates and choices.
 * One thread at a time; {@link #copy} is cheap.
 *
 * @see "Matsumoto and Nishimura, ACM TOMACS 8 (1998)"
 */
final class PythonRandom {
  private static final int SIZE = 624;
  private static final int SHIFT = 397;

  private int[] state;
  private int used;
  private double spareNormal = Double.NaN;

  private PythonRandom(int[] state, int used) {
    this.state = state;
    this.used = used;
  }

  /** The generator of a seed, which must not be negative. */
  static PythonRandom seeded(int seed) {
    int[] state = new int[SIZE];
    state[0] = 19650218;
    for (int i = 1; i < SIZE; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
    }
    int i = 1;
    for (int k = 0; k < SIZE; k++) {
      state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1664525)) + seed;
      if (++i == SIZE) {
        state[0] = state[SIZE - 1];
        i = 1;
      }
    }
    for (int k = 0; k < SIZE - 1; k++) {
      state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1566083941)) - i;
      if (++i == SIZE) {
        state[0] = state[SIZE - 1];
        i = 1;
      }
    }
    state[0] = 0x80000000;
    PythonRandom random = new PythonRandom(state, SIZE);
    random.renew();
    return random;
  }

  /** A generator that goes on as this one would. Shares the state until it is used up. */
  PythonRandom copy() {
    PythonRandom copy = new PythonRandom(state, used);
    copy.spareNormal = spareNormal;
    return copy;
  }

  private void renew() {
    int[] next = state.clone();
    for (int i = 0; i < SIZE; i++) {
      int y = (next[i] & 0x80000000) | (next[(i + 1) % SIZE] & 0x7fffffff);
      next[i] = next[(i + SHIFT) % SIZE] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
    }
    state = next;
    used = 0;
  }

  private int word() {
    if (used == SIZE) {
      renew();
    }
    int y = state[used++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  /** {@code random.random()}: in [0, 1). */
  double uniform() {
    long high = word() >>> 5;
    long low = word() >>> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
  }

  /** {@code random.gauss(0, 1)}. */
  double normal() {
    if (!Double.isNaN(spareNormal)) {
      double spare = spareNormal;
      spareNormal = Double.NaN;
      return spare;
    }
    double angle = uniform() * (2 * Math.PI);
    double radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    spareNormal = Math.sin(angle) * radius;
    return Math.cos(angle) * radius;
  }

  /** The index that {@code random.choice} draws from a list of so many. */
  int below(int bound) {
    int unusedBits = Integer.numberOfLeadingZeros(bound);
    int drawn = word() >>> unusedBits;
    while (drawn >= bound) {
      drawn = word() >>> unusedBits;
    }
    return drawn;
  }
}
