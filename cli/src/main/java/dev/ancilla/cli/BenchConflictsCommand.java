package dev.ancilla.cli;

import dev.ancilla.bench.ConflictBench;
import dev.ancilla.error.ExitStatus;
import dev.ancilla.formats.file.TextFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./ancilla bench conflicts}. */
@Command(
    name = "conflicts",
    description = {
      "Decide every spec of a suite, and say how many were right and how long it took. A suite is a",
      "folder of specs with a table suite.tsv: spec, the expected cores, why."
    },
    footer = {"", "Example:", "  ./ancilla bench conflicts --out docs/results/conflicts.md"})
final class BenchConflictsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--suite",
      paramLabel = "DIR",
      description = "The suite (default: the project's own).")
  private Optional<Path> suite = Optional.empty();

  @Option(names = "--out", paramLabel = "FILE", description = "Write the result here, too.")
  private Optional<Path> out = Optional.empty();

  BenchConflictsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path folder =
        suite.orElseGet(
            () ->
                surroundings
                    .project()
                    .resolve(
                        "verifiers-solver/src/test/resources/dev/ancilla/verifier/solver/conflicts"));
    String commit = surroundings.property("ancilla.commit");
    String page =
        ConflictBench.run(
            folder,
            commit.isBlank() ? "unknown" : commit,
            "%s, %d processors, Java %s"
                .formatted(
                    BenchEngineCommand.processorName(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version()));
    surroundings.out().print(page);
    out.ifPresent(file -> TextFile.write(file, page));
    return ExitStatus.FINE.code();
  }
}
