package dev.ancilla.cli;

import dev.ancilla.cli.ModelOpener.Load;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * Lets a command choose its model: {@code @Mixin private ModelOption model = new ModelOption();}.
 */
final class ModelOption {
  @Option(
      names = "--model",
      paramLabel = "M",
      defaultValue = "smollm2-135m",
      description =
          "A name from 'model list', the path of a GGUF file, or openai:URL#MODEL (default: ${DEFAULT-VALUE}).")
  private String model = "";

  @Option(
      names = "--api-key-variable",
      paramLabel = "NAME",
      description = "The environment variable that holds the endpoint's key.")
  private Optional<String> keyVariable = Optional.empty();

  /** Opens the chosen model; the caller closes it. */
  OpenedModel open(ModelOpener opener, Load load) {
    return opener.open(ModelReference.parse(model), keyVariable, load);
  }
}
