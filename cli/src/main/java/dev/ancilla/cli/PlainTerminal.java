package dev.ancilla.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** A file or pipe: steps are a line at the start, one every ten seconds, and one at the end. */
final class PlainTerminal implements Terminal {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private final PrintStream err;
  private final InstantSource clock;

  PlainTerminal(PrintStream err, InstantSource clock) {
    this.err = err;
    this.clock = clock;
  }

  @Override
  public void say(String sentence) {
    err.println("ancilla: " + sentence);
  }

  @Override
  public Step begin(String task, long total, Unit unit) {
    say(total > 0 ? "%s (%s)".formatted(task, amount(total, unit)) : task);
    return new PlainStep(task, total, unit);
  }

  private static String amount(long count, Unit unit) {
    return "%,d %s".formatted(Math.ceilDiv(count, unit.size()), unit.name());
  }

  private final class PlainStep implements Step {
    private final String task;
    private final long total;
    private final Unit unit;
    private final Instant started = clock.instant();
    private Instant lastLine = started;
    private long done;
    private String note = "";

    PlainStep(String task, long total, Unit unit) {
      this.task = task;
      this.total = total;
      this.unit = unit;
    }

    @Override
    public void reached(long count) {
      done = count;
      Instant now = clock.instant();
      if (Duration.between(lastLine, now).compareTo(BETWEEN_LINES) >= 0) {
        lastLine = now;
        say("%s: %s%s%s".formatted(task, amount(done, unit), share(), note));
      }
    }

    @Override
    public void note(String text) {
      note = ", " + text;
    }

    @Override
    public void close() {
      double seconds = Duration.between(started, clock.instant()).toMillis() / 1000.0;
      say(
          String.format(
              Locale.ROOT, "%s: %s in %.1f s%s", task, amount(done, unit), seconds, note));
    }

    private String share() {
      if (total <= 0 || done <= 0) {
        return "";
      }
      Duration elapsed = Duration.between(started, clock.instant());
      long secondsLeft = Math.round(elapsed.toMillis() / 1000.0 * (total - done) / done);
      return " of %,d (%d %%), %d s left"
          .formatted(Math.ceilDiv(total, unit.size()), 100 * done / total, secondsLeft);
    }
  }
}
