package dev.ancilla.cli;

import dev.ancilla.error.ExitStatus;
import dev.ancilla.model.files.ModelStore;
import dev.ancilla.model.files.StoredModel;
import dev.ancilla.model.files.StoredModel.Unusable;
import dev.ancilla.model.files.StoredModel.Usable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./ancilla model list}. */
@Command(
    name = "list",
    description = "List the model files in the store.",
    footer = {"", "Example:", "  ./ancilla model list --json"})
final class ModelListCommand implements Callable<Integer> {
  private final ModelStore store;
  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private OutputOptions output = new OutputOptions();

  ModelListCommand(ModelStore store, Terminal terminal, Surroundings surroundings) {
    this.store = store;
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<StoredModel> models = store.list();
    if (output.json()) {
      Map<String, Object> page =
          Map.of("models", models.stream().map(ModelListCommand::json).toList());
      surroundings.out().println(JsonOutput.page(page));
    } else {
      models.forEach(model -> surroundings.out().println(text(model)));
    }
    if (models.isEmpty()) {
      terminal.say(
          "there are no models in %s yet. Run './ancilla model pull'.".formatted(store.folder()));
    }
    return ExitStatus.FINE.code();
  }

  private static Map<String, Object> json(StoredModel model) {
    return switch (model) {
      case Usable(String name, var file) -> ModelRow.json(name, file);
      case Unusable(String name, var path, String why) -> ModelRow.json(name, path, why);
    };
  }

  private static String text(StoredModel model) {
    return switch (model) {
      case Usable(String name, var file) -> ModelRow.text(name, file);
      case Unusable(String name, _, String why) -> "%s  unusable%n  %s".formatted(name, why);
    };
  }
}
