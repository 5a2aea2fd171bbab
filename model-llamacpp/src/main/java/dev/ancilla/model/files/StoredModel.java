package dev.ancilla.model.files;

import dev.ancilla.error.AncillaException;
import java.nio.file.Path;

/** A file in the store. */
public sealed interface StoredModel {

  /** What users type after {@code --model}. */
  String name();

  /** A model that can be loaded. */
  record Usable(String name, GgufFile file) implements StoredModel {}

  /**
   * A file that cannot be loaded.
   *
   * @param why and what to do about it
   */
  record Unusable(String name, Path path, String why) implements StoredModel {}

  /** Looks at a file. */
  static StoredModel at(Path path) {
    String name = path.getFileName().toString();
    try {
      return new Usable(name, GgufFile.read(path));
    } catch (AncillaException e) {
      return new Unusable(name, path, String.valueOf(e.getMessage()));
    }
  }
}
