package dev.ancilla.cli;

import dev.ancilla.cli.ModelOpener.Load;
import dev.ancilla.cli.story.Story;
import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.error.ExitStatus;
import dev.ancilla.formats.spec.SpecReader;
import dev.ancilla.plan.Budget;
import dev.ancilla.run.Observer;
import dev.ancilla.run.Outcome;
import dev.ancilla.spec.Spec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./ancilla run}. */
@Command(
    name = "run",
    description = {
      "Answer a message under a spec: draw, check, and draw again within the budget.",
      "The answer goes to standard output, the story of its correction to standard error.",
      "Exit status 4 when no answer passed; nothing is delivered then."
    },
    footer = {
      "",
      "Example:",
      "  ./ancilla run --spec examples/garden-shop/garden-shop.anc.yaml \"Why do my tomatoes wilt?\""
    })
final class RunCommand implements Callable<Integer> {
  private final ModelOpener models;
  private final Surroundings surroundings;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private ModelOption model = new ModelOption();
  @Mixin private SamplingOptions sampling = new SamplingOptions();

  @Option(names = "--spec", paramLabel = "S", required = true, description = "The spec file.")
  private Path spec = Path.of("");

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      defaultValue = "320",
      description = "Most tokens of one draw (default: ${DEFAULT-VALUE}).")
  private int maxTokens = 320;

  @Option(
      names = "--budget",
      paramLabel = "N",
      description = "Most sampled tokens, all draws together (default: eight times --max-tokens).")
  private Optional<Long> tokens = Optional.empty();

  @Option(
      names = "--max-attempts",
      paramLabel = "N",
      defaultValue = "16",
      description = "Most draws (default: ${DEFAULT-VALUE}).")
  private int attempts = 16;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "0",
      description = "Makes the run repeatable (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--quiet", description = "Do not tell the story.")
  private boolean quiet;

  @Parameters(paramLabel = "MESSAGE", description = "What the user says.")
  private String message = "";

  RunCommand(ModelOpener models, Surroundings surroundings) {
    this.models = models;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Spec clauses = Correction.withStandingClauses(SpecReader.read(spec));
    Story story = new Story(surroundings.err(), surroundings.ink(), surroundings.columns());
    boolean told = !quiet && !output.json();
    try (OpenedModel opened = model.open(models, Load.ONE_REQUEST)) {
      Outcome outcome =
          Correction.run(
              opened.model(),
              clauses,
              message,
              sampling.sampling(opened.model()),
              maxTokens,
              seed,
              budget(),
              told ? story : Observer.SILENT,
              surroundings.clock());
      if (told) {
        story.ending(outcome);
      }
      return print(outcome).code();
    }
  }

  private Budget budget() {
    try {
      return new Budget(tokens.orElse(8L * maxTokens), attempts, Duration.ofMinutes(30));
    } catch (IllegalArgumentException e) {
      throw new AncillaException(ErrorCode.BAD_USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  private ExitStatus print(Outcome outcome) {
    if (output.json()) {
      surroundings.out().println(JsonOutput.page(OutcomeRow.json(outcome)));
    }
    return switch (outcome) {
      case Outcome.Delivered delivered -> deliver(delivered.text());
      case Outcome.Repaired repaired -> deliver(repaired.text());
      case Outcome.Abstained abstained -> {
        surroundings.err().println("ancilla: no answer passed (%s).".formatted(abstained.why()));
        yield ExitStatus.ABSTAINED;
      }
    };
  }

  private ExitStatus deliver(String text) {
    if (!output.json()) {
      surroundings.out().println(text);
    }
    return ExitStatus.FINE;
  }
}
