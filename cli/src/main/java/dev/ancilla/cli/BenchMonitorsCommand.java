package dev.ancilla.cli;

import dev.ancilla.bench.MonitorBench;
import dev.ancilla.error.ExitStatus;
import dev.ancilla.formats.file.TextFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./ancilla bench monitors}. */
@Command(
    name = "monitors",
    description = {
      "What it costs to watch an answer while it is written: nanoseconds a code point, the value",
      "asked for after each, on texts of 1,000, 10,000 and 100,000 code points."
    },
    footer = {"", "Example:", "  ./ancilla bench monitors --out docs/results/monitors.md"})
final class BenchMonitorsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the table here, too.")
  private Optional<Path> out = Optional.empty();

  BenchMonitorsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    String page =
        """
        # What watching costs

        Nanoseconds of CPU time a code point, the value asked for after each. `./ancilla bench monitors`, commit %s,
        %s, %d processors, Java %s.

        %s"""
            .formatted(
                surroundings.property("ancilla.commit"),
                BenchEngineCommand.processorName(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                MonitorBench.run());
    surroundings.out().print(page);
    out.ifPresent(file -> TextFile.write(file, page));
    return ExitStatus.FINE.code();
  }
}
