package dev.ancilla.eval;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON objects as maps in the order they were written. Stateless.
 *
 * <p>Null does not exist: reading leaves members out whose value is null, and writing takes an
 * empty {@code Optional} for null.
 */
final class JsonText {
  private static final JsonMapper LINES = JsonMapper.builder().build();
  private static final JsonMapper PAGES =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonText() {}

  /**
   * Reads one object.
   *
   * @param place where the text stands, for messages
   * @throws AncillaException ({@link ErrorCode#BAD_INPUT}) when it is none
   */
  static Fields read(String text, String place) {
    try {
      JsonNode node = LINES.readTree(text);
      if (node.isObject()) {
        return new Fields(members(node), place);
      }
    } catch (JacksonException failure) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          "%s: no JSON: %s.".formatted(place, failure.getOriginalMessage()),
          failure);
    }
    throw new AncillaException(ErrorCode.BAD_INPUT, place + ": no JSON object.");
  }

  /** On one line. */
  static String line(Map<String, Object> object) {
    return LINES.writeValueAsString(object);
  }

  /** Indented, for people to read too. */
  static String page(Map<String, Object> object) {
    return PAGES.writeValueAsString(object) + "\n";
  }

  private static Map<String, Object> members(JsonNode object) {
    Map<String, Object> members = new LinkedHashMap<>();
    object
        .properties()
        .forEach(
            member -> {
              if (!member.getValue().isNull()) {
                members.put(member.getKey(), value(member.getValue()));
              }
            });
    return members;
  }

  private static Object value(JsonNode node) {
    if (node.isObject()) {
      return members(node);
    }
    if (node.isArray()) {
      List<Object> elements = new ArrayList<>();
      node.forEach(element -> elements.add(value(element)));
      return elements;
    }
    if (node.isNumber()) {
      return node.numberValue();
    }
    return node.isBoolean() ? (Object) node.booleanValue() : node.asString();
  }
}
