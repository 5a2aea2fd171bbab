package dev.ancilla.cli;

import dev.ancilla.cli.ModelOpener.Load;
import dev.ancilla.cli.story.Story;
import dev.ancilla.error.ExitStatus;
import dev.ancilla.formats.spec.SpecReader;
import dev.ancilla.plan.Budget;
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

/** {@code ./ancilla demo}: the main job, on the built-in model, before the reader's eyes. */
@Command(
    name = "demo",
    description = {
      "Watch one answer being corrected: an assistant file with its clauses, the raw answer with",
      "the broken ones, what was done, the corrected answer and its cost. Nothing in it is canned:",
      "the built-in model answers while you watch. Try another seed or another question."
    },
    footer = {"", "Example:", "  ./ancilla demo --seed 7 \"When should I prune roses?\""})
final class DemoCommand implements Callable<Integer> {
  private static final Path ASSISTANT = Path.of("examples", "garden-shop", "garden-shop.anc.yaml");
  private static final int MAX_TOKENS = 256;
  private static final Budget BUDGET = new Budget(16L * MAX_TOKENS, 32, Duration.ofMinutes(5));

  private final ModelOpener models;
  private final Surroundings surroundings;

  @Mixin private ModelOption model = new ModelOption();

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "0",
      description = "Another seed draws other answers (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Parameters(
      paramLabel = "MESSAGE",
      arity = "0..1",
      description = "What the customer says (default: a question about yellow leaves).")
  private Optional<String> message = Optional.empty();

  DemoCommand(ModelOpener models, Surroundings surroundings) {
    this.models = models;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path file = surroundings.project().resolve(ASSISTANT);
    Spec spec = Correction.withStandingClauses(SpecReader.read(file));
    String question = message.orElse("Why do the leaves of my tomato plants turn yellow?");
    try (OpenedModel opened = model.open(models, Load.ONE_REQUEST)) {
      Story story = new Story(surroundings.out(), surroundings.ink(), surroundings.columns());
      story.assistant(spec, ASSISTANT.toString());
      story.question(question);
      Outcome outcome =
          Correction.run(
              opened.model(),
              spec,
              question,
              opened.model().usualSampling(),
              MAX_TOKENS,
              seed,
              BUDGET,
              story,
              surroundings.clock());
      story.ending(outcome);
      return switch (outcome) {
        case Outcome.Delivered delivered -> ExitStatus.FINE.code();
        case Outcome.Repaired repaired -> ExitStatus.FINE.code();
        case Outcome.Abstained abstained -> ExitStatus.ABSTAINED.code();
      };
    }
  }
}
