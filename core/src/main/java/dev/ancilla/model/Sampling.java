package dev.ancilla.model;

/**
 * How the next token is drawn. Immutable.
 *
 * <p>Applied in this order: repetition control, temperature, top-k, top-p, min-p, draw. Each
 * parameter says which value switches its step off.
 *
 * @param temperature 0 takes the most likely token; otherwise logits are divided by it
 * @param topK keep the k most likely tokens; 0 is off
 * @param topP keep the smallest set with at least this probability, in (0, 1]; 1 is off
 * @param minP drop tokens less likely than this share of the most likely one, in [0, 1); 0 is off
 * @param repetition keeps the text from looping
 */
public record Sampling(
    double temperature, int topK, double topP, double minP, Repetition repetition) {

  /** Moderate chance and nothing that only some models can do. */
  public static final Sampling NUCLEUS = new Sampling(0.7, 0, 0.95, 0, Repetition.OFF);

  /** Always the most likely token, nothing else. */
  public static final Sampling GREEDY = new Sampling(0, 0, 1, 0, Repetition.OFF);

  public Sampling {
    if (!(temperature >= 0) || temperature > 10) {
      throw new IllegalArgumentException(
          "temperature (%s) must lie in [0, 10].".formatted(temperature));
    }
    if (topK < 0) {
      throw new IllegalArgumentException("top-k (%d) must be 0 (off) or more.".formatted(topK));
    }
    if (!(topP > 0) || topP > 1) {
      throw new IllegalArgumentException("top-p (%s) must lie in (0, 1].".formatted(topP));
    }
    if (!(minP >= 0) || minP >= 1) {
      throw new IllegalArgumentException("min-p (%s) must lie in [0, 1).".formatted(minP));
    }
  }

  /** True when the draw has no chance in it. */
  public boolean greedy() {
    return temperature == 0;
  }

  public Sampling withRepetition(Repetition control) {
    return new Sampling(temperature, topK, topP, minP, control);
  }

  /** Plain sampling at one temperature. */
  public static Sampling at(double temperature) {
    return new Sampling(temperature, 0, 1, 0, Repetition.OFF);
  }
}
