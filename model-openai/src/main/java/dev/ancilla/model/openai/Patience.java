package dev.ancilla.model.openai;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/** How long one reply may still be waited for. One thread at a time. */
final class Patience {

  /** What ran out. */
  enum Limit {
    FIRST_TOKEN,
    BETWEEN_TOKENS,
    WHOLE,
    /** The caller's own; its passing ends the reply, it is no failure. */
    DEADLINE
  }

  private final InstantSource clock;
  private final Timeouts timeouts;
  private final Instant wholeUntil;
  private final Optional<Instant> deadline;
  private Limit next = Limit.FIRST_TOKEN;
  private Instant nextUntil;

  /** Begins now. */
  Patience(InstantSource clock, Timeouts timeouts, Optional<Duration> deadline) {
    Instant now = clock.instant();
    this.clock = clock;
    this.timeouts = timeouts;
    this.wholeUntil = now.plus(timeouts.whole());
    this.deadline = deadline.map(now::plus);
    this.nextUntil = now.plus(timeouts.firstToken());
  }

  /** A request is sent (again). */
  void sent() {
    next = Limit.FIRST_TOKEN;
    nextUntil = clock.instant().plus(timeouts.firstToken());
  }

  /** An event came. */
  void progress() {
    next = Limit.BETWEEN_TOKENS;
    nextUntil = clock.instant().plus(timeouts.betweenTokens());
  }

  /** Until the first limit; zero when it has passed. */
  Duration left() {
    return leftUntil(Stream.concat(Stream.of(wholeUntil, nextUntil), deadline.stream()));
  }

  /** Until no further attempt makes sense; zero when that has passed. */
  Duration leftForAll() {
    return leftUntil(Stream.concat(Stream.of(wholeUntil), deadline.stream()));
  }

  /** The limit that passes, or passed, first. */
  Limit first() {
    Limit first = wholeUntil.isBefore(nextUntil) ? Limit.WHOLE : next;
    Instant firstUntil = wholeUntil.isBefore(nextUntil) ? wholeUntil : nextUntil;
    return deadline.filter(until -> !until.isAfter(firstUntil)).isPresent()
        ? Limit.DEADLINE
        : first;
  }

  private Duration leftUntil(Stream<Instant> limits) {
    Instant first = limits.min(Instant::compareTo).orElse(wholeUntil);
    Duration left = Duration.between(clock.instant(), first);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
