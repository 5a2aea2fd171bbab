package dev.ancilla.cli;

import dev.ancilla.cli.ModelReference.Embedded;
import dev.ancilla.cli.ModelReference.Endpoint;
import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Model;
import dev.ancilla.model.files.DownloadProgress;
import dev.ancilla.model.files.GgufFile;
import dev.ancilla.model.files.ModelStore;
import dev.ancilla.model.files.PinnedModel;
import dev.ancilla.model.files.Verification;
import dev.ancilla.model.llamacpp.LlamaCppModel;
import dev.ancilla.model.llamacpp.LlamaCppSettings;
import dev.ancilla.model.openai.OpenAiModel;
import dev.ancilla.model.openai.OpenAiSettings;
import java.nio.file.Files;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Opens the model that a command was asked to use. */
final class ModelOpener {
  private final ModelStore store;
  private final Terminal terminal;
  private final Surroundings surroundings;

  ModelOpener(ModelStore store, Terminal terminal, Surroundings surroundings) {
    this.store = store;
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  /** What the model will be used for. */
  enum Load {
    /** One reply at a time, as soon as possible. */
    ONE_REQUEST,
    /** Many replies side by side, as many tokens a second as possible. */
    MANY_REQUESTS
  }

  /**
   * Opens a model; the caller closes it. The built-in model is fetched when it is not here yet.
   *
   * @param keyVariable the environment variable that holds an endpoint's key
   * @throws AncillaException when it is missing, damaged, or cannot be loaded or addressed
   */
  OpenedModel open(ModelReference reference, Optional<String> keyVariable, Load load) {
    return switch (reference) {
      case Embedded(String nameOrPath) -> {
        Verification sound = verified(nameOrPath);
        yield new OpenedModel(embedded(sound.file(), load), Optional.of(sound.sha256()));
      }
      case Endpoint endpoint ->
          new OpenedModel(
              new OpenAiModel(
                  settings(endpoint, keyVariable),
                  surroundings.environment(),
                  surroundings.clock(),
                  RandomGenerator.getDefault()),
              Optional.empty());
    };
  }

  private Model embedded(GgufFile file, Load load) {
    int processors = Runtime.getRuntime().availableProcessors();
    LlamaCppSettings settings =
        switch (load) {
          case ONE_REQUEST -> LlamaCppSettings.forProcessors(surroundings.idleProcessors());
          case MANY_REQUESTS -> LlamaCppSettings.forManyRequests(processors);
        };
    return LlamaCppModel.open(
        file.path(), surroundings.cache().libraries(), settings, surroundings.clock());
  }

  /** Checked before each use: an altered file would make every figure a lie. Costs 0.2 s. */
  private Verification verified(String nameOrPath) {
    PinnedModel builtIn = PinnedModel.SMOLLM2;
    boolean fetch =
        nameOrPath.equals(builtIn.name())
            && !Files.exists(store.folder().resolve(builtIn.fileName()));
    if (!fetch) {
      return store.verify(nameOrPath, DownloadProgress.SILENT);
    }
    terminal.say("the model %s is not here yet; fetching it once.".formatted(builtIn.name()));
    try (DownloadDisplay display = new DownloadDisplay(terminal)) {
      store.pull(builtIn, display);
    }
    return store.verify(nameOrPath, DownloadProgress.SILENT);
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
