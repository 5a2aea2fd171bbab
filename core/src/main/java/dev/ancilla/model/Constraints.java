package dev.ancilla.model;

import java.util.Map;
import java.util.Optional;

/**
 * What a reply may consist of, as far as the model itself can enforce it. A model that cannot
 * honour a constraint refuses the request with {@link dev.ancilla.error.ErrorCode#UNSUPPORTED}; it
 * never ignores one.
 *
 * @param mask decides token by token; needs {@link Capabilities#masks()}
 * @param format the wire protocol's {@code response_format}; needs {@link
 *     Capabilities#responseFormat()}
 * @param logitBias added to the logit of a token id, in nats
 * @param prefill text the reply begins with; it is not sampled, and counted as forced
 */
public record Constraints(
    Optional<TokenMask> mask,
    ResponseFormat format,
    Map<Integer, Double> logitBias,
    String prefill) {

  public static final Constraints NONE =
      new Constraints(Optional.empty(), ResponseFormat.Text.TEXT, Map.of(), "");

  public Constraints {
    logitBias = Map.copyOf(logitBias);
  }

  public static Constraints masked(TokenMask mask) {
    return new Constraints(Optional.of(mask), ResponseFormat.Text.TEXT, Map.of(), "");
  }

  public Constraints withFormat(ResponseFormat shape) {
    return new Constraints(mask, shape, logitBias, prefill);
  }

  public Constraints withPrefill(String start) {
    return new Constraints(mask, format, logitBias, start);
  }

  public Constraints withLogitBias(Map<Integer, Double> bias) {
    return new Constraints(mask, format, bias, prefill);
  }
}
