package dev.ancilla.verifier.solver;

import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonArray;
import dev.ancilla.json.JsonValue.JsonBoolean;
import dev.ancilla.json.JsonValue.JsonNull;
import dev.ancilla.json.JsonValue.JsonNumber;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.json.JsonValue.JsonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value that a JSON Schema of the usual keywords accepts, where one is easily made. */
final class SchemaExample {
  private static final int MAX_DEPTH = 20;

  private final String text;

  private SchemaExample(String text) {
    this.text = text;
  }

  /**
   * One such value.
   *
   * @param text for a place that takes any text
   */
  static Optional<String> of(JsonObject schema, String text) {
    return new SchemaExample(text).value(schema, 0).map(JsonValue::print);
  }

  private Optional<JsonValue> value(JsonValue schema, int depth) {
    if (!(schema instanceof JsonObject object) || depth > MAX_DEPTH) {
      return Optional.of(new JsonText(text));
    }
    Map<String, JsonValue> keys = object.members();
    if (keys.get("const") instanceof JsonValue fixed) {
      return Optional.of(fixed);
    }
    if (keys.get("enum") instanceof JsonArray options && !options.elements().isEmpty()) {
      return Optional.of(options.elements().getFirst());
    }
    String type =
        keys.get("type") instanceof JsonText named
            ? named.text()
            : keys.containsKey("properties") || keys.containsKey("required") ? "object" : "string";
    return switch (type) {
      case "object" -> object(keys, depth);
      case "array" -> array(keys, depth);
      case "integer", "number" -> Optional.of(number(keys));
      case "boolean" -> Optional.of(JsonBoolean.TRUE);
      case "null" -> Optional.of(JsonNull.NULL);
      default ->
          Optional.of(
              new JsonText(
                  text.length() >= count(keys, "minLength", 0)
                      ? text
                      : text + "x".repeat(count(keys, "minLength", 0))));
    };
  }

  private Optional<JsonValue> object(Map<String, JsonValue> keys, int depth) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    Map<String, JsonValue> properties =
        keys.get("properties") instanceof JsonObject inner ? inner.members() : Map.of();
    if (keys.get("required") instanceof JsonArray required) {
      for (JsonValue name : required.elements()) {
        if (name instanceof JsonText key) {
          JsonValue inner = properties.getOrDefault(key.text(), new JsonObject(Map.of()));
          value(inner, depth + 1).ifPresent(value -> members.put(key.text(), value));
        }
      }
    }
    return Optional.of(new JsonObject(members));
  }

  private Optional<JsonValue> array(Map<String, JsonValue> keys, int depth) {
    int count = count(keys, "minItems", 0);
    JsonValue items = keys.getOrDefault("items", new JsonObject(Map.of()));
    List<JsonValue> elements = new ArrayList<>();
    value(items, depth + 1).ifPresent(value -> elements.addAll(Collections.nCopies(count, value)));
    return Optional.of(new JsonArray(elements));
  }

  private static JsonNumber number(Map<String, JsonValue> keys) {
    if (keys.get("minimum") instanceof JsonNumber least) {
      return least;
    }
    return keys.get("maximum") instanceof JsonNumber most ? most : new JsonNumber(BigDecimal.ONE);
  }

  private static int count(Map<String, JsonValue> keys, String key, int otherwise) {
    return keys.get(key) instanceof JsonNumber number ? number.value().intValue() : otherwise;
  }
}
