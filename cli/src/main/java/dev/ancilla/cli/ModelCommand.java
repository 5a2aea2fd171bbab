package dev.ancilla.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./ancilla model}, which only groups its sub-commands. */
@Command(
    name = "model",
    description = "Fetch, add, list and verify model files.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example:", "  ./ancilla model pull"})
final class ModelCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Which of pull, add, list and verify?");
  }
}
