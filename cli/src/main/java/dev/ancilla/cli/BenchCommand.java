package dev.ancilla.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./ancilla bench}, which needs to know what to measure. */
@Command(
    name = "bench",
    description = "Measure the engine, ways of sampling, the official checker, or conflicts.",
    synopsisSubcommandLabel = "WHAT",
    footer = {"", "Example:", "  ./ancilla bench sampling --step 6"})
final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Measure what? See './ancilla bench --help'.");
  }
}
