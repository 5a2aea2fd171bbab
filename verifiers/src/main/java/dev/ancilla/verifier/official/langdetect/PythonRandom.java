package dev.ancilla.verifier.official.langdetect;

import org.jspecify.annotations.Nullable;

/**
 * Python's {@code random.Random(seed)}: MT19937 with Python's seeding, normal deviates and choices.
 * One thread at a time; the sequence of a seed is kept in blocks that all generators share, so that
 * a second run of a seed only reads.
 *
 * @see "Matsumoto and Nishimura, ACM TOMACS 8 (1998)"
 */
final class PythonRandom {
  private Block block;
  private int used;
  private double spareNormal = Double.NaN;

  private PythonRandom(Block block) {
    this.block = block;
  }

  /** What a seed, which must not be negative, gives: the beginning of a sequence. */
  static Block seeded(int seed) {
    return Block.first(seed);
  }

  /** A generator at the beginning of a sequence. */
  static PythonRandom startingAt(Block first) {
    return new PythonRandom(first);
  }

  private int word() {
    if (used == Block.SIZE) {
      block = block.next();
      used = 0;
    }
    return block.words[used++];
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

  /** A stretch of the sequence. Thread-safe: two threads may make the next one, both the same. */
  static final class Block {
    static final int SIZE = 624;
    private static final int SHIFT = 397;

    private final int[] state;
    final int[] words = new int[SIZE];
    private volatile @Nullable Block next;

    private Block(int[] before) {
      state = before.clone();
      for (int i = 0; i < SIZE; i++) {
        int y = (state[i] & 0x80000000) | (state[(i + 1) % SIZE] & 0x7fffffff);
        state[i] = state[(i + SHIFT) % SIZE] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        words[i] = tempered(state[i]);
      }
    }

    static Block first(int seed) {
      int[] state = new int[SIZE];
      state[0] = 19650218;
      for (int i = 1; i < SIZE; i++) {
        state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
      }
      int i = 1;
      for (int k = 0; k < SIZE; k++) {
        state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1664525)) + seed;
        i = nextIndex(state, i);
      }
      for (int k = 0; k < SIZE - 1; k++) {
        state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1566083941)) - i;
        i = nextIndex(state, i);
      }
      state[0] = 0x80000000;
      return new Block(state);
    }

    private static int nextIndex(int[] state, int i) {
      if (i < SIZE - 1) {
        return i + 1;
      }
      state[0] = state[SIZE - 1];
      return 1;
    }

    private static int tempered(int word) {
      int y = word ^ (word >>> 11);
      y ^= (y << 7) & 0x9d2c5680;
      y ^= (y << 15) & 0xefc60000;
      return y ^ (y >>> 18);
    }

    Block next() {
      Block known = next;
      if (known == null) {
        known = new Block(state);
        next = known;
      }
      return known;
    }
  }
}
