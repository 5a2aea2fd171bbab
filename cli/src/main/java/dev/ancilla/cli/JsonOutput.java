package dev.ancilla.cli;

import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results as JSON, members in the order they were put in. Stateless. */
final class JsonOutput {
  private JsonOutput() {}

  /** Indented. {@code Optional.empty()} becomes {@code null}, records become objects. */
  static String page(Map<String, ?> object) {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(object);
  }
}
