package dev.ancilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.cli.Terminal.Step;
import dev.ancilla.cli.Terminal.Unit;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlainTerminalTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Instant now = Instant.EPOCH;
  private final Terminal terminal =
      new PlainTerminal(new PrintStream(err, true, StandardCharsets.UTF_8), () -> now);

  @Test
  void aLineComesEveryTenSeconds() {
    try (Step step = terminal.begin("fetching", 100_000_000, Unit.MEGABYTES)) {
      for (int second = 1; second <= 25; second++) {
        now = Instant.ofEpochSecond(second);
        step.reached(second * 2_000_000L);
      }
    }

    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            ancilla: fetching (100 MB)
            ancilla: fetching: 20 MB of 100 (20 %), 40 s left
            ancilla: fetching: 40 MB of 100 (40 %), 30 s left
            ancilla: fetching: 50 MB in 25.0 s
            """);
  }

  @Test
  void aShortStepIsOneLine() {
    try (Step step = terminal.begin("waiting", 0, Unit.MEGABYTES)) {
      step.reached(0);
    }

    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("ancilla: waiting\n");
  }

  @Test
  void aNoteStandsBesideTheProgress() {
    try (Step step = terminal.begin("evaluating", 10, new Unit("prompts", 1))) {
      step.note("strict 2 of 4");
      now = Instant.ofEpochSecond(10);
      step.reached(5);
    }

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("evaluating: 5 prompts of 10 (50 %), 10 s left, strict 2 of 4");
  }
}
