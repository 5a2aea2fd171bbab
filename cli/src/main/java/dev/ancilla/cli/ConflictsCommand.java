package dev.ancilla.cli;

import dev.ancilla.error.ExitStatus;
import dev.ancilla.formats.spec.SpecReader;
import dev.ancilla.spec.ConflictReport;
import dev.ancilla.spec.Spec;
import dev.ancilla.verifier.StandardVerifiers;
import dev.ancilla.verifier.solver.SolverConflictFinder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./ancilla conflicts}. */
@Command(
    name = "conflicts",
    description = {
      "Find clauses of a spec that cannot all hold, before a token is spent: each smallest set of",
      "them, why, what to change, and an answer that satisfies all of the set but the last clause.",
      "Only hard clauses count, and only where they can apply together.",
      "",
      "Exit status 1 when a conflict was found, 0 when none was. What could not be decided is",
      "named on standard error and is never called free of conflicts; the status stays 0 then."
    },
    footer = {
      "",
      "Example:",
      "  ./ancilla conflicts examples/contradictions/contradictions.anc.yaml"
    })
final class ConflictsCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "SPEC", description = "The spec file.")
  private Path file = Path.of("");

  ConflictsCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Spec spec = SpecReader.read(file);
    ConflictReport report = new SolverConflictFinder(StandardVerifiers::of).find(spec);
    ConflictPages pages = new ConflictPages(spec, report);
    surroundings.out().print(output.json() ? pages.json() : pages.text());
    pages.warnings().forEach(terminal::say);
    return (report.conflicts().isEmpty() ? ExitStatus.FINE : ExitStatus.VIOLATED).code();
  }
}
