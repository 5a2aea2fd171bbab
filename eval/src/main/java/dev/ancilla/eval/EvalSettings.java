package dev.ancilla.eval;

import dev.ancilla.model.Sampling;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * What a run does. Immutable.
 *
 * <p>All but the two paths and the concurrency decide what the answers are, and are fixed by the
 * first start in a folder: see {@link Manifest}.
 *
 * @param data the prompts
 * @param folder that rows and reports go to; made where it is absent
 * @param limit take the first so many prompts of the file; empty for all
 * @param maxTokens most tokens of one model call
 * @param seed of the run; each prompt draws with a seed of its own made from it
 * @param sampling of the first attempt
 * @param concurrency most prompts at work at once; what the model can do in parallel is a further
 *     bound
 */
public record EvalSettings(
    Path data,
    Path folder,
    Track track,
    OptionalInt limit,
    int maxTokens,
    long seed,
    Sampling sampling,
    int concurrency) {
  public EvalSettings {
    if (limit.isPresent() && limit.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "limit (%d) must be at least 1.".formatted(limit.getAsInt()));
    }
    if (maxTokens < 1) {
      throw new IllegalArgumentException("maxTokens (%d) must be at least 1.".formatted(maxTokens));
    }
    if (concurrency < 1) {
      throw new IllegalArgumentException(
          "concurrency (%d) must be at least 1.".formatted(concurrency));
    }
  }
}
