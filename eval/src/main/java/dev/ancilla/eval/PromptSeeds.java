package dev.ancilla.eval;

import dev.ancilla.eval.benchmark.Sha256;
import dev.ancilla.formats.row.RowKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Each prompt's own seed, made from the run's seed and the prompt's key alone, so that neither
 * order nor concurrency has a say in the answers. Stateless.
 */
final class PromptSeeds {
  // 30 bits: every endpoint takes such a seed, and the attempts that follow stay below 2^31.
  private static final int MASK = (1 << 30) - 1;

  private PromptSeeds() {}

  /** A seed in [0, 2^30). */
  static long seed(long runSeed, RowKey key) {
    byte[] text = (runSeed + "\n" + key).getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.wrap(Sha256.digest(text)).getInt() & MASK;
  }
}
