package dev.ancilla.model.noisy;

/**
 * How a noisy channel damages replies.
 *
 * <p>Each reply draws its own damage rate from a Beta distribution with this mean and correlation,
 * then damages each of its tokens independently at that rate. So the share of damaged tokens is
 * {@code rate} on average, and two tokens of one reply are damaged together with correlation {@code
 * correlation}: 0 gives independent damage, values towards 1 give whole replies that are spoilt or
 * clean.
 *
 * @param rate mean share of damaged tokens, in [0, 1]
 * @param correlation between two tokens of one reply, in [0, 1)
 * @param kind what damage does to a token
 * @see "beta-binomial: rate = a/(a+b), correlation = 1/(a+b+1)"
 */
public record Channel(double rate, double correlation, Damage kind) {
  public Channel {
    if (!(rate >= 0) || rate > 1) {
      throw new IllegalArgumentException("rate (%s) must lie in [0, 1].".formatted(rate));
    }
    if (!(correlation >= 0) || correlation >= 1) {
      throw new IllegalArgumentException(
          "correlation (%s) must lie in [0, 1).".formatted(correlation));
    }
  }

  /** What happens to a damaged token. */
  public enum Damage {
    /** Its text is left out. */
    DROP,
    /** Its text comes twice. */
    REPEAT,
    /** Its letters change case. */
    SWAP_CASE
  }
}
