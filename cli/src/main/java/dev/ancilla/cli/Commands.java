package dev.ancilla.cli;

import dev.ancilla.cli.doctor.DiskCheck;
import dev.ancilla.cli.doctor.EngineCheck;
import dev.ancilla.cli.doctor.HealthCheck;
import dev.ancilla.cli.doctor.JdkCheck;
import dev.ancilla.cli.doctor.MavenCheck;
import dev.ancilla.cli.doctor.ModelCheck;
import dev.ancilla.cli.doctor.NetworkCheck;
import dev.ancilla.cli.doctor.OptionalFileCheck;
import dev.ancilla.cli.doctor.SettingsCheck;
import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.error.ExitStatus;
import dev.ancilla.model.files.ModelStore;
import dev.ancilla.model.files.PinnedModel;
import dev.ancilla.model.files.WheelTool;
import dev.ancilla.model.llamacpp.LlamaCppModel;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the parts together, lists the commands and runs one. Used once. */
final class Commands {
  private static final long TEMPORARY_BYTES = 50_000_000;

  private final Surroundings surroundings;
  private final Terminal terminal;
  private final Failures failures;
  private final AncillaCommand root = new AncillaCommand();
  private final CommandLine line;

  Commands(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.terminal = Terminal.of(surroundings);
    this.failures = new Failures(surroundings);
    WheelTool wheels = new WheelTool(surroundings.searchPath());
    ModelStore store = new ModelStore(surroundings.cache().models(), PinnedModel.KNOWN, wheels);

    ModelOpener models = new ModelOpener(store, terminal, surroundings);

    this.line =
        new CommandLine(root)
            .addSubcommand(
                new CommandLine(new ModelCommand())
                    .addSubcommand(new ModelPullCommand(store, terminal, surroundings))
                    .addSubcommand(new ModelAddCommand(store, terminal, surroundings))
                    .addSubcommand(new ModelListCommand(store, terminal, surroundings))
                    .addSubcommand(new ModelVerifyCommand(store, terminal, surroundings)))
            .addSubcommand(new DemoCommand(models, surroundings))
            .addSubcommand(new RunCommand(models, surroundings))
            .addSubcommand(new CheckCommand(terminal, surroundings))
            .addSubcommand(new ConflictsCommand(terminal, surroundings))
            .addSubcommand(new FmtCommand(terminal, surroundings))
            .addSubcommand(new KindsCommand(surroundings))
            .addSubcommand(
                new CommandLine(new EvalCommand())
                    .addSubcommand(new EvalIfEvalCommand(models, terminal, surroundings)))
            .addSubcommand(
                new CommandLine(new BenchCommand())
                    .addSubcommand(new BenchEngineCommand(store, surroundings))
                    .addSubcommand(new BenchConflictsCommand(surroundings))
                    .addSubcommand(new BenchMonitorsCommand(surroundings))
                    .addSubcommand(new BenchOfficialCommand(surroundings))
                    .addSubcommand(new BenchSamplingCommand(models, surroundings)))
            .addSubcommand(new DoctorCommand(checks(store, wheels), surroundings))
            .addSubcommand(new VersionCommand(surroundings))
            .addSubcommand(new CommandLine.HelpCommand());
  }

  private List<HealthCheck> checks(ModelStore store, WheelTool wheels) {
    PinnedModel model = PinnedModel.SMOLLM2;
    Path data = dataFolder();
    return List.of(
        new JdkCheck(Runtime.version(), surroundings.property("java.home")),
        new MavenCheck(surroundings.searchPath()),
        new EngineCheck(() -> LlamaCppModel.loadLibrary(surroundings.cache().libraries())),
        new ModelCheck(store, model),
        new DiskCheck(
            "the cache folder",
            surroundings.cache().path(),
            model.wheelBytes() + model.fileBytes()),
        new DiskCheck(
            "the folder for temporary files",
            Path.of(surroundings.property("java.io.tmpdir")),
            TEMPORARY_BYTES),
        new NetworkCheck(wheels, model),
        new OptionalFileCheck(
            "data",
            "IFEval prompts for 'eval'",
            data.resolve("ifeval/input_data.jsonl"),
            "Set ANCILLA_DATA to the folder with ifeval/input_data.jsonl, or pass --data FILE."),
        new OptionalFileCheck(
            "checker",
            "official IFEval checker",
            data.resolveSibling("tools").resolve("ifeval-official"),
            "Without it 'eval' prints only our own score."),
        new SettingsCheck(surroundings.environment()));
  }

  /** {@code ANCILLA_DATA}, else {@code ../shared/data} beside the project. */
  private Path dataFolder() {
    String chosen = surroundings.environment().getOrDefault("ANCILLA_DATA", "");
    return chosen.isBlank()
        ? surroundings.project().resolve("../shared/data").normalize()
        : Path.of(chosen).toAbsolutePath();
  }

  /** Runs one command. The top loop: whatever is thrown ends here. */
  ExitStatus run(String... arguments) {
    line.setOut(writer(surroundings.out()))
        .setErr(writer(surroundings.err()))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(surroundings.colours() ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler((problem, rejected) -> explainUsage(problem).code())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> failures.report(failure, root.verbose()).code());
    try {
      return checkOutput(statusOf(line.execute(arguments)));
    } catch (Throwable failure) {
      return failures.report(failure, root.verbose());
    }
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
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
