package dev.ancilla.cli;

import dev.ancilla.error.ExitStatus;
import dev.ancilla.model.files.ModelStore;
import dev.ancilla.model.files.PinnedModel;
import dev.ancilla.model.files.Verification;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./ancilla model verify [MODEL]}. */
@Command(
    name = "verify",
    description = "Read a whole model file and compare its checksum with the known one.",
    footer = {"", "Example:", "  ./ancilla model verify smollm2-135m"})
final class ModelVerifyCommand implements Callable<Integer> {
  private final ModelStore store;
  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "MODEL",
      arity = "0..1",
      description = "A name or a path; the built-in model when left out.")
  private String model = PinnedModel.SMOLLM2.name();

  ModelVerifyCommand(ModelStore store, Terminal terminal, Surroundings surroundings) {
    this.store = store;
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Verification verification;
    try (DownloadDisplay display = new DownloadDisplay(terminal)) {
      verification = store.verify(model, display);
    }
    if (output.json()) {
      Map<String, Object> row = ModelRow.json(model, verification.file());
      row.put("sha256", verification.sha256());
      row.put("against", verification.against().name().toLowerCase(Locale.ROOT));
      surroundings.out().println(JsonOutput.page(row));
    } else {
      surroundings
          .out()
          .printf("%s  %s  %s%n", model, verdict(verification), verification.sha256());
    }
    return ExitStatus.FINE.code();
  }

  private static String verdict(Verification verification) {
    return switch (verification.against()) {
      case PINNED -> "is the file this version knows";
      case RECORDED -> "is as it was when it was added";
      case NOTHING -> "has a sound header and length; no checksum is known";
    };
  }
}
