package dev.ancilla.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./ancilla eval}, which needs a benchmark. */
@Command(
    name = "eval",
    description = "Run a benchmark.",
    synopsisSubcommandLabel = "BENCHMARK",
    footer = {"", "Example:", "  ./ancilla eval ifeval --track raw --out runs/raw"})
final class EvalCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Which benchmark? There is one so far: ifeval.");
  }
}
