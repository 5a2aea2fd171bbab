package dev.ancilla.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value. Immutable; equal values are equal whatever the order of an object's members. */
public sealed interface JsonValue {

  /**
   * Members in the order they were written; the last of two equal names would be lost, so readers
   * refuse them.
   */
  record JsonObject(Map<String, JsonValue> members) implements JsonValue {
    public JsonObject {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  record JsonArray(List<JsonValue> elements) implements JsonValue {
    public JsonArray {
      elements = List.copyOf(elements);
    }
  }

  record JsonText(String text) implements JsonValue {}

  /** A number, exactly as written; 1, 1.0 and 1e0 are equal. */
  record JsonNumber(BigDecimal value) implements JsonValue {
    public JsonNumber {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    public static JsonNumber of(long value) {
      return new JsonNumber(BigDecimal.valueOf(value));
    }

    // Written out, 1e999999999 would fill the memory; such numbers keep their exponent.
    private String plain() {
      return Math.abs((long) value.scale()) > 100 ? value.toString() : value.toPlainString();
    }
  }

  /** true or false. */
  enum JsonBoolean implements JsonValue {
    FALSE,
    TRUE;

    public static JsonBoolean of(boolean value) {
      return value ? TRUE : FALSE;
    }
  }

  /** The literal null. */
  enum JsonNull implements JsonValue {
    NULL
  }

  /** The value as compact JSON text. */
  default String print() {
    return switch (this) {
      case JsonObject object -> {
        List<String> members = new ArrayList<>();
        object.members().forEach((name, value) -> members.add(quote(name) + ":" + value.print()));
        yield "{" + String.join(",", members) + "}";
      }
      case JsonArray array ->
          "[" + String.join(",", array.elements().stream().map(JsonValue::print).toList()) + "]";
      case JsonText text -> quote(text.text());
      case JsonNumber number -> number.plain();
      case JsonBoolean truth -> truth == JsonBoolean.TRUE ? "true" : "false";
      case JsonNull none -> "null";
    };
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < 0x20) {
            quoted.append("\\u%04x".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
