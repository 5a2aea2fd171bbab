package dev.ancilla.cli;

import dev.ancilla.cli.ModelOpener.Load;
import dev.ancilla.cli.Terminal.Step;
import dev.ancilla.cli.Terminal.Unit;
import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.error.ExitStatus;
import dev.ancilla.eval.EvalSettings;
import dev.ancilla.eval.IfEval;
import dev.ancilla.eval.OfficialChecker;
import dev.ancilla.eval.Progress;
import dev.ancilla.eval.Provenance;
import dev.ancilla.eval.Summary;
import dev.ancilla.eval.Track;
import dev.ancilla.eval.benchmark.DataFolder;
import dev.ancilla.eval.score.PortedChecker;
import dev.ancilla.model.Model;
import dev.ancilla.plan.Budget;
import dev.ancilla.report.Decimals;
import dev.ancilla.verifier.StandardVerifiers;
import dev.ancilla.verifier.kind.KindCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./ancilla eval ifeval}. */
@Command(
    name = "ifeval",
    description = {
      "Answer the IFEval prompts, a row each, and score them.",
      "Broken off, the same command goes on where it stopped. DIR ends up with responses.jsonl, the",
      "official checker's verdicts, summary.json and report.html."
    },
    footer = {
      "",
      "Example:",
      "  ./ancilla eval ifeval --track oracle --limit 20 --out runs/oracle-20"
    })
final class EvalIfEvalCommand implements Callable<Integer> {
  private static final Duration CHECKER_TIMEOUT = Duration.ofMinutes(15);

  private final ModelOpener models;
  private final Terminal terminal;
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private ModelOption model = new ModelOption();
  @Mixin private SamplingOptions sampling = new SamplingOptions();

  @Option(
      names = "--data",
      paramLabel = "F",
      description = "The prompts (default: as ANCILLA_DATA or ../shared/data say).")
  private Optional<Path> data = Optional.empty();

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where rows go.")
  private Path folder = Path.of("");

  @Option(
      names = "--track",
      paramLabel = "TRACK",
      defaultValue = "raw",
      description =
          "raw: one draw a prompt; oracle: corrected by clauses from the data set; compiled: by clauses from the text (default: ${DEFAULT-VALUE}).")
  private String track = "raw";

  @Option(names = "--limit", paramLabel = "N", description = "Only the first N prompts.")
  private Optional<Integer> limit = Optional.empty();

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      defaultValue = "640",
      description = "Most tokens of one model call (default: ${DEFAULT-VALUE}).")
  private int maxTokens = 640;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "0",
      description = "Makes the run repeatable (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--budget",
      paramLabel = "N",
      description =
          "Oracle track: most sampled tokens a prompt, all attempts together (default: four times --max-tokens).")
  private Optional<Long> budget = Optional.empty();

  @Option(
      names = "--max-attempts",
      paramLabel = "N",
      defaultValue = "8",
      description = "Oracle track: most draws a prompt (default: ${DEFAULT-VALUE}).")
  private int maxAttempts = 8;

  EvalIfEvalCommand(ModelOpener models, Terminal terminal, Surroundings surroundings) {
    this.models = models;
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    DataFolder folders = new DataFolder(surroundings.environment(), surroundings.project());
    Path prompts = data.orElseGet(folders::ifEvalPrompts);
    try (OpenedModel opened = model.open(models, Load.MANY_REQUESTS)) {
      Track chosen = track(opened.model());
      EvalSettings settings = settings(prompts, chosen, opened);
      IfEval benchmark =
          new IfEval(
              KindCatalogue.ifeval(),
              StandardVerifiers.create(),
              new PortedChecker(),
              new OfficialChecker(folders.officialChecker(), CHECKER_TIMEOUT),
              surroundings.clock());
      Provenance provenance = new Provenance(Version.text(), commit(), opened.sha256(), command());
      Summary summary;
      try (RowProgress progress = new RowProgress(terminal)) {
        summary = benchmark.run(settings, opened.model(), provenance, progress);
      }
      print(summary);
    }
    return ExitStatus.FINE.code();
  }

  private EvalSettings settings(Path prompts, Track chosen, OpenedModel opened) {
    try {
      return new EvalSettings(
          prompts,
          folder,
          chosen,
          limit.map(OptionalInt::of).orElseGet(OptionalInt::empty),
          maxTokens,
          seed,
          sampling.sampling(opened.model()),
          opened.model().capabilities().parallelSamples());
    } catch (IllegalArgumentException e) {
      throw new AncillaException(ErrorCode.BAD_USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  private Track track(Model answering) {
    return switch (track) {
      case "raw" -> new Track.Raw();
      case "oracle" ->
          new Track.Oracle(
              new Budget(budget.orElse(4L * maxTokens), maxAttempts, Duration.ofHours(1)),
              answering.usualSampling());
      case "compiled" -> new Track.Compiled();
      default ->
          throw new AncillaException(
              ErrorCode.BAD_USAGE,
              "--track %s does not exist; choose raw, oracle or compiled.".formatted(track));
    };
  }

  private Optional<String> commit() {
    return Optional.of(surroundings.property("ancilla.commit")).filter(text -> !text.isBlank());
  }

  private String command() {
    return "./ancilla " + String.join(" ", spec.commandLine().getParseResult().originalArgs());
  }

  private void print(Summary summary) {
    if (output.json()) {
      try {
        surroundings.out().println(Files.readString(folder.resolve("summary.json")));
      } catch (IOException e) {
        throw new AncillaException(
            ErrorCode.INPUT_OUTPUT, "The summary cannot be read back: %s.".formatted(e), e);
      }
    } else {
      surroundings.out().print(summary.text());
    }
  }

  /** Shows rows, running score and speed. */
  private static final class RowProgress implements Progress, AutoCloseable {
    private final Terminal terminal;
    private Optional<Step> step = Optional.empty();

    RowProgress(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public void update(State state) {
      if (step.isEmpty()) {
        step = Optional.of(terminal.begin("answering", state.total(), new Unit("prompts", 1)));
      }
      step.get().note(note(state));
      step.get().reached(state.done());
    }

    private static String note(State state) {
      return String.format(
          Locale.ROOT,
          "strict so far %s, %.0f tokens/s",
          Decimals.percent(state.strict().value()),
          state.tokensPerSecond());
    }

    @Override
    public void close() {
      step.ifPresent(Step::close);
    }
  }
}
