package dev.ancilla.cli.doctor;

import dev.ancilla.error.AncillaException;

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
     * @return what was loaded, in a few words
     * @throws AncillaException when it is absent or does not fit this machine
     */
    String load();
  }

  @Override
  public Finding look() {
    try {
      return Finding.ok("engine", probe.load());
    } catch (AncillaException e) {
      return Finding.fail(
          "engine",
          String.valueOf(e.getMessage()),
          "On Debian or Ubuntu 'sudo apt-get install libgomp1' may be what is missing; --model openai:URL#MODEL works without the engine.");
    }
  }
}
