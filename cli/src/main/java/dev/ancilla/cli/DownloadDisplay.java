package dev.ancilla.cli;

import dev.ancilla.cli.Terminal.Step;
import dev.ancilla.cli.Terminal.Unit;
import dev.ancilla.model.files.DownloadProgress;
import java.util.Optional;

/** Shows what a model store does, step by step. Close it to end the last step. */
final class DownloadDisplay implements DownloadProgress, AutoCloseable {
  private final Terminal terminal;
  private Optional<Step> current = Optional.empty();

  DownloadDisplay(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void began(String step, long totalBytes) {
    close();
    current = Optional.of(terminal.begin(step, totalBytes, Unit.MEGABYTES));
  }

  @Override
  public void reached(long bytes) {
    current.ifPresent(step -> step.reached(bytes));
  }

  @Override
  public void close() {
    current.ifPresent(Step::close);
    current = Optional.empty();
  }
}
