package dev.ancilla.cli.doctor;

import dev.ancilla.error.AncillaException;
import dev.ancilla.model.files.PinnedModel;
import dev.ancilla.model.files.WheelTool;

/**
 * Could the built-in model be fetched? Asks the package index that this machine's pip or uv is set
 * up for; no other host is contacted.
 */
public record NetworkCheck(WheelTool wheels, PinnedModel model) implements HealthCheck {

  @Override
  public Finding look() {
    try {
      wheels.ask(model);
      return Finding.ok("network", "the package index has %s".formatted(model.requirement()));
    } catch (AncillaException e) {
      return Finding.warn(
          "network",
          "the built-in model could not be fetched now, if it had to be",
          String.valueOf(e.getMessage()));
    }
  }
}
