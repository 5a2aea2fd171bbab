package dev.ancilla.model;

/** The shape of a reply, as the chat-completions protocol names it. */
public sealed interface ResponseFormat {

  /** Anything. */
  enum Text implements ResponseFormat {
    TEXT
  }

  /** Some JSON object. */
  enum JsonObject implements ResponseFormat {
    JSON_OBJECT
  }

  /**
   * JSON that satisfies a schema.
   *
   * @param schema a JSON Schema, as text
   */
  record JsonSchema(String name, String schema, boolean strict) implements ResponseFormat {}
}
