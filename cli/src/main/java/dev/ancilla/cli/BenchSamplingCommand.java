package dev.ancilla.cli;

import dev.ancilla.cli.ModelOpener.Load;
import dev.ancilla.error.ExitStatus;
import dev.ancilla.eval.SamplingComparison;
import dev.ancilla.eval.benchmark.DataFolder;
import dev.ancilla.eval.score.PortedChecker;
import dev.ancilla.model.Model;
import dev.ancilla.model.Repetition;
import dev.ancilla.model.Sampling;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./ancilla bench sampling}. */
@Command(
    name = "sampling",
    description = {
      "Answer the same IFEval prompts with several ways of sampling and print a table.",
      "The everyday default is chosen from it (docs/results/sampling.md)."
    },
    footer = {"", "Example:", "  ./ancilla bench sampling --step 6 --seed 1"})
final class BenchSamplingCommand implements Callable<Integer> {
  private final ModelOpener models;
  private final Surroundings surroundings;

  @Mixin private ModelOption model = new ModelOption();

  @Option(
      names = "--data",
      paramLabel = "F",
      description = "The prompts (default: as ANCILLA_DATA or ../shared/data say).")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--step",
      paramLabel = "N",
      defaultValue = "6",
      description = "Take every N-th prompt (default: ${DEFAULT-VALUE}).")
  private int step = 6;

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      defaultValue = "640",
      description = "Most tokens of one answer (default: ${DEFAULT-VALUE}).")
  private int maxTokens = 640;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "0",
      description = "Makes the table repeatable (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "Only these rows of the table, by name.")
  private List<String> only = List.of();

  BenchSamplingCommand(ModelOpener models, Surroundings surroundings) {
    this.models = models;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    DataFolder folders = new DataFolder(surroundings.environment(), surroundings.project());
    Path prompts = data.orElseGet(folders::ifEvalPrompts);
    try (OpenedModel opened = model.open(models, Load.MANY_REQUESTS)) {
      Map<String, Sampling> candidates = candidates(opened.model());
      if (!only.isEmpty()) {
        candidates.keySet().retainAll(only);
      }
      SamplingComparison comparison =
          new SamplingComparison(opened.model(), new PortedChecker(), maxTokens, seed);
      surroundings.out().println(SamplingComparison.header());
      comparison.compare(
          prompts,
          step,
          candidates,
          row -> surroundings.out().println(SamplingComparison.line(row)));
    }
    return ExitStatus.FINE.code();
  }

  private static Map<String, Sampling> candidates(Model model) {
    Map<String, Sampling> named = new LinkedHashMap<>();
    named.put("greedy", Sampling.GREEDY);
    named.put("t0.7-p0.95", nucleus(Repetition.OFF));
    named.put("t0.7-p0.95-ngram4", nucleus(Repetition.forbidNgram(4)));
    named.put("t0.7-p0.95-ngram6", nucleus(Repetition.forbidNgram(6)));
    named.put("t0.7-p0.95-penalty1.15", nucleus(Repetition.penalty(1.15, 256)));
    named.put("t0.7-p0.95-penalty1.08", nucleus(Repetition.penalty(1.08, 256)));
    named.put("t0.7-p0.95-dry0.8-2", nucleus(Repetition.dry(0.8, 1.75, 2)));
    named.put("t0.7-p0.95-dry0.8-3", nucleus(Repetition.dry(0.8, 1.75, 3)));
    named.put("t0.7-min0.05-dry0.8-2", new Sampling(0.7, 0, 1, 0.05, Repetition.dry(0.8, 1.75, 2)));
    named.put("t0.7-min0.1-dry0.8-2", new Sampling(0.7, 0, 1, 0.1, Repetition.dry(0.8, 1.75, 2)));
    named.put("t0.5-min0.1-dry0.8-2", new Sampling(0.5, 0, 1, 0.1, Repetition.dry(0.8, 1.75, 2)));
    named.put("t0.3-min0.1-dry0.8-2", new Sampling(0.3, 0, 1, 0.1, Repetition.dry(0.8, 1.75, 2)));
    named.put("usual", model.usualSampling());
    return named;
  }

  private static Sampling nucleus(Repetition control) {
    return new Sampling(0.7, 0, 0.95, 0, control);
  }
}
