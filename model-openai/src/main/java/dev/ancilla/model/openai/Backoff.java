package dev.ancilla.model.openai;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** How long to pause before a request is sent again. Thread-safe. */
final class Backoff {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private final Retries retries;
  private final InstantSource clock;
  private final RandomGenerator random;

  Backoff(Retries retries, InstantSource clock, RandomGenerator random) {
    this.retries = retries;
    this.clock = clock;
    this.random = random;
  }

  /**
   * @param attempts how often the request was sent so far, at least 1
   * @param retryAfter what the endpoint asked for
   */
  Duration pause(int attempts, Optional<Duration> retryAfter) {
    return retryAfter.map(this::capped).orElseGet(() -> jittered(attempts));
  }

  /** The pause a {@code Retry-After} header asks for: seconds or an HTTP date. */
  Optional<Duration> retryAfter(String header) {
    String value = header.strip();
    if (SECONDS.matcher(value).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Instant when = DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from);
      Duration pause = Duration.between(clock.instant(), when);
      return Optional.of(pause.isNegative() ? Duration.ZERO : pause);
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }

  private Duration capped(Duration asked) {
    return asked.compareTo(retries.longestPause()) > 0 ? retries.longestPause() : asked;
  }

  private Duration jittered(int attempts) {
    double doublings = Math.pow(2, attempts - 1);
    double most =
        Math.min(
            (double) retries.longestPause().toNanos(),
            (double) retries.basePause().toNanos() * doublings);
    return Duration.ofNanos((long) (most * draw()));
  }

  /** Generators need not be thread-safe, and streams retry at once. */
  private double draw() {
    synchronized (random) {
      return random.nextDouble();
    }
  }
}
