package dev.ancilla.model.openai;

import java.time.Duration;

/**
 * How often a request is sent again, and after which pause. Immutable.
 *
 * <p>Sent again are requests that met a failed connection, a stream that broke off before its first
 * token, or the status 429, 500, 502, 503 or 504. The pause before retry n is drawn evenly from 0
 * to {@code min(longestPause, basePause * 2^(n-1))}, unless the endpoint names one in {@code
 * Retry-After}: then that one, at most {@code longestPause}.
 *
 * @param attempts how often it is sent at most, the first time included; at least 1
 * @see "M. Brooker, Exponential backoff and jitter (2015), full jitter"
 */
public record Retries(int attempts, Duration basePause, Duration longestPause) {

  /** Five attempts, pauses from half a second to a minute. */
  public static final Retries USUAL = new Retries(5, Duration.ofMillis(500), Duration.ofMinutes(1));

  /** The first failure is final. */
  public static final Retries NONE = new Retries(1, Duration.ZERO, Duration.ZERO);

  public Retries {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts (%d) must be at least 1.".formatted(attempts));
    }
    if (basePause.isNegative() || longestPause.compareTo(basePause) < 0) {
      throw new IllegalArgumentException(
          "the base pause (%s) must lie between 0 and the longest pause (%s)."
              .formatted(basePause, longestPause));
    }
  }
}
