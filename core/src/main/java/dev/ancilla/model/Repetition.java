package dev.ancilla.model;

/**
 * Keeps a small model from looping. Only tokens of the reply count, never the prompt's. Immutable.
 *
 * <p>DRY lowers the logit of a token that would extend a repeated run of length {@code n >=
 * dryAllowedLength} by {@code dryMultiplier * dryBase^(n - dryAllowedLength)}. The penalty divides
 * positive logits of recent tokens, and multiplies negative ones, by {@code penalty}.
 *
 * @param penalty 1 is off; 1.1 is usual
 * @param penaltyWindow how many of the latest tokens are looked at, in tokens
 * @param dryMultiplier in nats; 0 is off
 * @param dryBase growth of the penalty for each further token of the run
 * @param dryAllowedLength runs shorter than this are free, in tokens
 * @param forbiddenNgram no token n-gram of this length may occur twice; 0 is off
 * @see "CTRL, arXiv 1909.05858, section 4.1 (penalty)"
 */
public record Repetition(
    double penalty,
    int penaltyWindow,
    double dryMultiplier,
    double dryBase,
    int dryAllowedLength,
    int forbiddenNgram) {

  public static final Repetition OFF = new Repetition(1, 0, 0, 1.75, 2, 0);

  public Repetition {
    if (!(penalty > 0)) {
      throw new IllegalArgumentException(
          "repetition penalty (%s) must be above 0; 1 is off.".formatted(penalty));
    }
    if (penaltyWindow < 0 || dryAllowedLength < 0 || forbiddenNgram < 0) {
      throw new IllegalArgumentException(
          "window (%d), allowed length (%d) and n-gram (%d) must be 0 or more."
              .formatted(penaltyWindow, dryAllowedLength, forbiddenNgram));
    }
    if (!(dryMultiplier >= 0) || !(dryBase >= 1)) {
      throw new IllegalArgumentException(
          "DRY multiplier (%s) must be 0 or more and base (%s) at least 1."
              .formatted(dryMultiplier, dryBase));
    }
  }

  public static Repetition penalty(double penalty, int window) {
    return new Repetition(penalty, window, 0, 1.75, 2, 0);
  }

  public static Repetition dry(double multiplier, double base, int allowedLength) {
    return new Repetition(1, 0, multiplier, base, allowedLength, 0);
  }

  /** No token n-gram of this length occurs twice in a reply. */
  public static Repetition forbidNgram(int length) {
    return new Repetition(1, 0, 0, 1.75, 2, length);
  }
}
