package dev.ancilla.model;

/**
 * What a model can do. The rest of the system adapts to it.
 *
 * @param contextTokens longest prompt and reply together, in tokens; 0 where unknown
 * @param parallelSamples replies that may run at once before further ones wait, at least 1
 * @param logProbabilities each sampled token carries its log-probability
 * @param logits the whole next-token distribution can be read ({@link PrefixModel})
 * @param masks {@link Constraints#mask()} is honoured
 * @param prefixFork sequences can be forked and rolled back without recomputation ({@link
 *     PrefixModel})
 * @param grammar replies can be held to a context-free grammar or schema by the model's side
 * @param responseFormat {@link Constraints#format()} is honoured
 * @param seeds equal seeds give equal replies
 * @param tools the model may call tools
 * @param logitBias {@link Constraints#logitBias()} is honoured
 * @param prefill {@link Constraints#prefill()} is honoured
 */
public record Capabilities(
    int contextTokens,
    int parallelSamples,
    boolean logProbabilities,
    boolean logits,
    boolean masks,
    boolean prefixFork,
    boolean grammar,
    boolean responseFormat,
    boolean seeds,
    boolean tools,
    boolean logitBias,
    boolean prefill) {
  public Capabilities {
    if (parallelSamples < 1) {
      throw new IllegalArgumentException(
          "parallelSamples (%d) must be at least 1.".formatted(parallelSamples));
    }
  }

  /** Text in, text out, one at a time. */
  public static final Capabilities TEXT_ONLY =
      new Capabilities(0, 1, false, false, false, false, false, false, false, false, false, false);
}
