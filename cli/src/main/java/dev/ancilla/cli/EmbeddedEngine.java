package dev.ancilla.cli;

import dev.ancilla.model.Model;
import dev.ancilla.model.files.GgufFile;

/** Loads a model file into this process. */
@FunctionalInterface
interface EmbeddedEngine {
  /** Takes some seconds and about five times the file's size in memory for small models. */
  Model load(GgufFile file);
}
