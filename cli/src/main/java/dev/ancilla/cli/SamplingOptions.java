package dev.ancilla.cli;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Model;
import dev.ancilla.model.Repetition;
import dev.ancilla.model.Sampling;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a command draws tokens: as usual for the model, changed option by option. */
final class SamplingOptions {
  @Option(names = "--greedy", description = "Always take the most likely token.")
  private boolean greedy;

  @Option(names = "--temperature", paramLabel = "T", description = "0 is greedy.")
  private Optional<Double> temperature = Optional.empty();

  @Option(names = "--top-k", paramLabel = "K", description = "Keep the K likeliest; 0 is off.")
  private Optional<Integer> topK = Optional.empty();

  @Option(
      names = "--top-p",
      paramLabel = "P",
      description = "Keep the likeliest up to this probability; 1 is off.")
  private Optional<Double> topP = Optional.empty();

  @Option(
      names = "--min-p",
      paramLabel = "P",
      description = "Drop those below this share of the likeliest; 0 is off.")
  private Optional<Double> minP = Optional.empty();

  @Option(
      names = "--repetition",
      paramLabel = "CONTROL",
      defaultValue = "",
      description =
          "What keeps text from looping: off, penalty:1.1:256, dry:0.8:1.75:2 or ngram:4.")
  private String repetition = "";

  /** The sampling that was asked for; what was not is as usual for the model. */
  Sampling sampling(Model model) {
    Sampling base = greedy ? Sampling.GREEDY : model.usualSampling();
    try {
      return new Sampling(
          temperature.orElse(base.temperature()),
          topK.orElse(base.topK()),
          topP.orElse(base.topP()),
          minP.orElse(base.minP()),
          repetition.isEmpty() ? base.repetition() : control(repetition));
    } catch (IllegalArgumentException e) {
      throw new AncillaException(ErrorCode.BAD_USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  /** Reads a repetition control as {@code --repetition} takes it. */
  static Repetition control(String text) {
    String[] parts = text.split(":", -1);
    try {
      return switch (parts[0]) {
        case "off" -> Repetition.OFF;
        case "penalty" ->
            Repetition.penalty(Double.parseDouble(parts[1]), Integer.parseInt(parts[2]));
        case "dry" ->
            Repetition.dry(
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Integer.parseInt(parts[3]));
        case "ngram" -> Repetition.forbidNgram(Integer.parseInt(parts[1]));
        default -> throw new NumberFormatException("no such control");
      };
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new AncillaException(
          ErrorCode.BAD_USAGE,
          "--repetition %s is not understood; it takes off, penalty:1.1:256, dry:0.8:1.75:2 or ngram:4."
              .formatted(text),
          e);
    }
  }
}
