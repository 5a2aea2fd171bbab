package dev.ancilla.plan;

import java.time.Duration;

/**
 * Hard caps on one request, every attempt together.
 *
 * @param tokensOut sampled tokens
 * @param attempts generations, the first included
 * @param wallTime from the first call to the outcome
 */
public record Budget(long tokensOut, int attempts, Duration wallTime) {
  public Budget {
    if (tokensOut < 1 || attempts < 1 || wallTime.isNegative() || wallTime.isZero()) {
      throw new IllegalArgumentException(
          "a budget needs at least 1 token, 1 attempt and some time, not %d, %d, %s."
              .formatted(tokensOut, attempts, wallTime));
    }
  }
}
