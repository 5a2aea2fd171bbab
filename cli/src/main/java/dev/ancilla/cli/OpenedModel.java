package dev.ancilla.cli;

import dev.ancilla.model.Model;
import java.util.Optional;

/**
 * A model that a command works with.
 *
 * @param sha256 of the model file; empty for an endpoint
 */
record OpenedModel(Model model, Optional<String> sha256) implements AutoCloseable {
  @Override
  public void close() {
    model.close();
  }
}
