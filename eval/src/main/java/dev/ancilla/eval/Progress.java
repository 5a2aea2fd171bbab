package dev.ancilla.eval;

import dev.ancilla.noise.Rate;
import java.time.Duration;
import java.util.Optional;

/** Is told how a run gets on, on the thread that called it, at the start and after each row. */
@FunctionalInterface
public interface Progress {
  Progress SILENT = state -> {};

  void update(State state);

  /**
   * How far a run is.
   *
   * @param done rows on disk, those of earlier starts included
   * @param total rows there will be
   * @param strict by our own checker, over all rows on disk; no trials where there is no checker
   * @param elapsed since this start
   * @param remaining estimated from the rows of this start; empty before the first
   * @param tokensPerSecond sampled since this start, all prompts at work together; 0 before the
   *     first row
   */
  record State(
      int done,
      int total,
      Rate strict,
      Duration elapsed,
      Optional<Duration> remaining,
      double tokensPerSecond) {}
}
