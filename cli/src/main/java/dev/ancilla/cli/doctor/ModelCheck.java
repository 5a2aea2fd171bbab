package dev.ancilla.cli.doctor;

import dev.ancilla.error.AncillaException;
import dev.ancilla.model.files.DownloadProgress;
import dev.ancilla.model.files.ModelStore;
import dev.ancilla.model.files.PinnedModel;

/** Is the built-in model here, and whole? Reads all of it. */
public record ModelCheck(ModelStore store, PinnedModel model) implements HealthCheck {

  @Override
  public Finding look() {
    try {
      var verification = store.verify(model.name(), DownloadProgress.SILENT);
      return Finding.ok(
          "model", "%s is whole: %s".formatted(model.name(), verification.file().path()));
    } catch (AncillaException e) {
      return Finding.fail(
          "model", "%s cannot be used".formatted(model.name()), String.valueOf(e.getMessage()));
    }
  }
}
