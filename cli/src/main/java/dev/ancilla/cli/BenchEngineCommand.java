package dev.ancilla.cli;

import dev.ancilla.bench.EngineBench;
import dev.ancilla.error.ExitStatus;
import dev.ancilla.model.files.ModelStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./ancilla bench engine}. */
@Command(
    name = "engine",
    description = {
      "Tokens a second through the embedded engine, beside a plain loop over the same library in",
      "the same run, at batch 1, 8 and 16; and one context of all threads beside one a thread."
    },
    footer = {"", "Example:", "  ./ancilla bench engine --rounds 5"})
final class BenchEngineCommand implements Callable<Integer> {
  private final ModelStore store;
  private final Surroundings surroundings;

  @Option(
      names = "--model",
      paramLabel = "M",
      defaultValue = "smollm2-135m",
      description = "A name from 'model list', or a GGUF file (default: ${DEFAULT-VALUE}).")
  private String model = "smollm2-135m";

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Counted rounds a line (default: ${DEFAULT-VALUE}).")
  private int rounds = 5;

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      defaultValue = "128",
      description = "Tokens of each reply (default: ${DEFAULT-VALUE}).")
  private int maxTokens = 128;

  BenchEngineCommand(ModelStore store, Surroundings surroundings) {
    this.store = store;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    int threads = Runtime.getRuntime().availableProcessors();
    surroundings
        .out()
        .printf(
            "%d threads, %s %s, load %.1f, JDK %s, %s%n%n",
            threads,
            surroundings.property("os.name"),
            surroundings.property("os.arch"),
            surroundings.load(),
            Runtime.version(),
            store.resolve(model).getFileName());
    new EngineBench(
            store.resolve(model),
            surroundings.cache().libraries(),
            threads,
            maxTokens,
            rounds,
            System::nanoTime)
        .run(surroundings.out()::println);
    return ExitStatus.FINE.code();
  }
}
