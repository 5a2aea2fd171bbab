package dev.ancilla.model;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.util.ArrayList;
import java.util.List;

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
    if (contextTokens < 0) {
      throw new IllegalArgumentException(
          "contextTokens (%d) must be 0 (unknown) or more.".formatted(contextTokens));
    }
    if (parallelSamples < 1) {
      throw new IllegalArgumentException(
          "parallelSamples (%d) must be at least 1.".formatted(parallelSamples));
    }
  }

  /** Text in, text out, one at a time. */
  public static final Capabilities TEXT_ONLY =
      new Capabilities(0, 1, false, false, false, false, false, false, false, false, false, false);

  /**
   * Refuses a request that asks for what is not declared here. Models call it before they begin, so
   * that nothing asked for is ever left out in silence.
   *
   * @param modelId for the message
   * @throws AncillaException {@link ErrorCode#UNSUPPORTED}, naming everything that is missing
   */
  public void require(Request request, String modelId) {
    Constraints constraints = request.constraints();
    List<String> missing = new ArrayList<>();
    if (constraints.mask().isPresent() && !masks) {
      missing.add("token masks");
    }
    if (constraints.format() != ResponseFormat.Text.TEXT && !responseFormat) {
      missing.add("response formats");
    }
    if (!constraints.logitBias().isEmpty() && !logitBias) {
      missing.add("logit bias");
    }
    if (!constraints.prefill().isEmpty() && !prefill) {
      missing.add("prefilled replies");
    }
    if (!request.tools().isEmpty() && !tools) {
      missing.add("tools");
    }
    if (request.topLogProbabilities() > 0 && !logProbabilities) {
      missing.add("log-probabilities");
    }
    if (!missing.isEmpty()) {
      throw new AncillaException(
          ErrorCode.UNSUPPORTED,
          "The model %s cannot do what the request asks: %s. Leave it out or choose another model."
              .formatted(modelId, String.join(", ", missing)));
    }
  }
}
