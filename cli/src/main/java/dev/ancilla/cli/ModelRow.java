package dev.ancilla.cli;

import dev.ancilla.model.files.GgufFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A model file as the model commands print it, as text and as JSON. */
final class ModelRow {
  private ModelRow() {}

  static String text(String name, GgufFile file) {
    return "%s  %s, %s, %,d parameters, %,d tokens of context, %,d bytes%n  %s"
        .formatted(
            name,
            file.architecture(),
            file.quantisation(),
            file.parameterCount(),
            file.contextTokens(),
            file.sizeBytes(),
            file.path());
  }

  static Map<String, Object> json(String name, GgufFile file) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", name);
    row.put("path", file.path().toString());
    row.put("usable", true);
    row.put("problem", Optional.empty());
    row.put("architecture", file.architecture());
    row.put("title", file.name());
    row.put("quantisation", file.quantisation());
    row.put("parameters", file.parameterCount());
    row.put("context_tokens", file.contextTokens());
    row.put("bytes", file.sizeBytes());
    return row;
  }

  static Map<String, Object> json(String name, Path path, String problem) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", name);
    row.put("path", path.toString());
    row.put("usable", false);
    row.put("problem", problem);
    return row;
  }
}
