package dev.ancilla.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What {@code ./ancilla} is when no command is given. */
@Command(
    name = "ancilla",
    description = "Error correction for language models: instructions become checkable clauses.",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "The launcher itself adds:",
      "  test [--slow]     pass the tests of this checkout",
      "  fmt-code          lay out its source code",
      "",
      "Exit status: 0 fine, 1 a clause is violated, 2 usage or bad input, 3 audit flagged,",
      "4 abstained, 69 something needed is missing, 70 a bug of ours, 74 input/output.",
      "",
      "Example:",
      "  ./ancilla doctor"
    })
final class AncillaCommand implements Callable<Integer> {
  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of a failure.")
  private boolean verbose;

  @Spec private CommandSpec spec = CommandSpec.create();

  boolean verbose() {
    return verbose;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Which command? See './ancilla --help' for the list.");
  }
}
