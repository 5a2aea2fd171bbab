package dev.ancilla.plan;

import java.time.Duration;
import java.util.Optional;

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

  /** Which cap has been reached, in words; empty while all have something left. */
  public Optional<String> exhausted(int attemptsMade, long tokensSampled, Duration elapsed) {
    if (attemptsMade >= attempts) {
      return Optional.of("%d of %d attempts are spent".formatted(attemptsMade, attempts));
    }
    if (tokensSampled >= tokensOut) {
      return Optional.of("%d of %d tokens are spent".formatted(tokensSampled, tokensOut));
    }
    if (elapsed.compareTo(wallTime) >= 0) {
      return Optional.of(
          "%d of %d ms are spent".formatted(elapsed.toMillis(), wallTime.toMillis()));
    }
    return Optional.empty();
  }
}
