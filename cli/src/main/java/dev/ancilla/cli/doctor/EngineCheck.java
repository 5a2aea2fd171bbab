package dev.ancilla.cli.doctor;

import dev.ancilla.error.AncillaException;
import java.nio.file.Path;

/**
 * Can the embedded engine's library be loaded?
 *
 * @param probe loads it
 */
public record EngineCheck(Probe probe) implements HealthCheck {

  /** Loads the native library, and nothing more. */
  @FunctionalInterface
  public interface Probe {
    /**
     * @return the library
     * @throws AncillaException when it is absent or does not fit this machine
     */
    Path load();
  }

  @Override
  public Finding look() {
    try {
      return Finding.ok("engine", "the embedded engine loads: " + probe.load());
    } catch (AncillaException e) {
      return Finding.fail(
          "engine",
          "the embedded engine does not load; --model openai:URL#MODEL works without it",
          String.valueOf(e.getMessage()));
    }
  }
}
