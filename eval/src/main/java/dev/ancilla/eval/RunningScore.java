package dev.ancilla.eval;

import dev.ancilla.noise.Rate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** How far a run is and how it does so far. One thread at a time. */
final class RunningScore {
  private final InstantSource clock;
  private final long startedAt;
  private final int total;
  private int recovered;
  private int drawn;
  private long tokensOut;
  private Rate strict = Rate.NONE;

  RunningScore(int total, InstantSource clock) {
    this.total = total;
    this.clock = clock;
    this.startedAt = clock.millis();
  }

  /** A row of an earlier start. */
  void recovered(boolean followsAll) {
    recovered++;
    strict = strict.plus(followsAll);
  }

  /** A row of this start. */
  void drawn(boolean followsAll, long tokens) {
    drawn++;
    tokensOut += tokens;
    strict = strict.plus(followsAll);
  }

  Progress.State state() {
    long millis = Math.max(1, clock.millis() - startedAt);
    int left = total - recovered - drawn;
    return new Progress.State(
        recovered + drawn,
        total,
        strict,
        Duration.ofMillis(millis),
        drawn == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis * left / drawn)),
        1000.0 * tokensOut / millis);
  }
}
