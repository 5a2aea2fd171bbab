package dev.ancilla.cli;

import dev.ancilla.cli.ModelReference.Embedded;
import dev.ancilla.cli.ModelReference.Endpoint;
import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Model;
import dev.ancilla.model.files.GgufFile;
import dev.ancilla.model.files.ModelStore;
import dev.ancilla.model.files.PinnedModel;
import dev.ancilla.model.openai.OpenAiModel;
import dev.ancilla.model.openai.OpenAiSettings;
import java.nio.file.Files;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Opens the model that a command was asked to use. */
final class ModelOpener {
  private final ModelStore store;
  private final EmbeddedEngine engine;
  private final Terminal terminal;
  private final Surroundings surroundings;

  ModelOpener(
      ModelStore store, EmbeddedEngine engine, Terminal terminal, Surroundings surroundings) {
    this.store = store;
    this.engine = engine;
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  /**
   * Opens a model; the caller closes it. The built-in model is fetched when it is not here yet.
   *
   * @param keyVariable the environment variable that holds an endpoint's key
   * @throws AncillaException when it is missing, damaged, or cannot be loaded or addressed
   */
  Model open(ModelReference reference, Optional<String> keyVariable) {
    return switch (reference) {
      case Embedded(String nameOrPath) -> engine.load(file(nameOrPath));
      case Endpoint endpoint ->
          new OpenAiModel(
              settings(endpoint, keyVariable),
              surroundings.environment(),
              surroundings.clock(),
              RandomGenerator.getDefault());
    };
  }

  private GgufFile file(String nameOrPath) {
    PinnedModel builtIn = PinnedModel.SMOLLM2;
    boolean fetch =
        nameOrPath.equals(builtIn.name())
            && !Files.exists(store.folder().resolve(builtIn.fileName()));
    if (!fetch) {
      return GgufFile.read(store.resolve(nameOrPath));
    }
    terminal.say("the model %s is not here yet; fetching it once.".formatted(builtIn.name()));
    try (DownloadDisplay display = new DownloadDisplay(terminal)) {
      return store.pull(builtIn, display);
    }
  }

  private static OpenAiSettings settings(Endpoint endpoint, Optional<String> keyVariable) {
    try {
      OpenAiSettings settings = OpenAiSettings.of(endpoint.baseUri(), endpoint.model());
      return keyVariable.map(settings::withKeyVariable).orElse(settings);
    } catch (IllegalArgumentException e) {
      throw new AncillaException(ErrorCode.BAD_USAGE, String.valueOf(e.getMessage()), e);
    }
  }
}
