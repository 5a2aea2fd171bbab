package dev.ancilla.eval.benchmark;

import java.util.List;
import java.util.OptionalInt;

/**
 * Prompts in a fixed order, named by the checksum of their file. Immutable.
 *
 * @param sha256 of the whole file, in hex
 * @param prompts in the order of the file
 */
public record Benchmark(String sha256, List<EvalPrompt> prompts) {
  public Benchmark {
    prompts = List.copyOf(prompts);
  }

  /** The first so many prompts; all of them where there is no limit, or fewer than it. */
  public List<EvalPrompt> first(OptionalInt limit) {
    return prompts.subList(0, Math.min(limit.orElse(prompts.size()), prompts.size()));
  }
}
