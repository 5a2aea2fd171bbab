package dev.ancilla.cli;

import dev.ancilla.bench.EngineBench;
import dev.ancilla.error.ExitStatus;
import dev.ancilla.formats.file.TextFile;
import dev.ancilla.model.files.DownloadProgress;
import dev.ancilla.model.files.ModelStore;
import dev.ancilla.model.files.Verification;
import dev.ancilla.model.llamacpp.LlamaCppModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the table is written too, as Markdown.")
  private Optional<Path> out = Optional.empty();

  BenchEngineCommand(ModelStore store, Surroundings surroundings) {
    this.store = store;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    int threads = Runtime.getRuntime().availableProcessors();
    Verification sound = store.verify(model, DownloadProgress.SILENT);
    Path libraries = surroundings.cache().libraries();
    StringBuilder report = new StringBuilder();
    Consumer<String> lines =
        line -> {
          surroundings.out().println(line);
          report.append(line).append('\n');
        };
    lines.accept(
        "%d processors (%s), %s %s, load %.1f; JDK %s"
            .formatted(
                threads,
                processorName(),
                surroundings.property("os.name"),
                surroundings.property("os.arch"),
                surroundings.load(),
                Runtime.version()));
    lines.accept(
        "model %s, sha256 %s".formatted(sound.file().path().getFileName(), sound.sha256()));
    lines.accept("library %s".formatted(LlamaCppModel.describeLibrary(libraries)));
    lines.accept("");
    new EngineBench(sound.file().path(), libraries, threads, maxTokens, rounds, System::nanoTime)
        .run(lines);
    out.ifPresent(file -> TextFile.write(file, report.toString()));
    return ExitStatus.FINE.code();
  }

  /** As Linux names it; unknown elsewhere. */
  static String processorName() {
    Path file = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(file)) {
      return "unknown";
    }
    return TextFile.read(file, 1 << 24)
        .lines()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }
}
