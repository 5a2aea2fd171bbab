package dev.ancilla.formats.row;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The keys of one row, asked for by type; whatever does not fit is refused with its place. */
public final class RowFields {
  private static final int LONGEST_SHOWN = 60;

  private final JsonNode node;
  private final String place;

  RowFields(JsonNode node, String place) {
    this.node = node;
    this.place = place;
  }

  /** The row's name, under {@code key}. */
  public RowKey key() {
    JsonNode value = value("key");
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return RowKey.of(value.longValue());
    }
    return value.isString()
        ? RowKey.of(value.asString())
        : refuse("key", "a whole number or a text");
  }

  /** True when the key is there with a value other than null. */
  public boolean has(String name) {
    JsonNode value = node.get(name);
    return value != null && !value.isNull();
  }

  public String text(String name) {
    JsonNode value = value(name);
    return value.isString() ? value.asString() : refuse(name, "a text");
  }

  /** Empty where the key is absent or null. */
  public Optional<String> optionalText(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  /** A whole number. */
  public long whole(String name) {
    JsonNode value = value(name);
    return value.isIntegralNumber() && value.canConvertToLong()
        ? value.longValue()
        : refuse(name, "a whole number");
  }

  /** A whole number of 0 or more. */
  public long count(String name) {
    long count = whole(name);
    return count >= 0 ? count : refuse(name, "0 or more");
  }

  public double number(String name) {
    JsonNode value = value(name);
    return value.isNumber() ? value.doubleValue() : refuse(name, "a number");
  }

  public boolean flag(String name) {
    JsonNode value = value(name);
    return value.isBoolean() ? value.booleanValue() : refuse(name, "true or false");
  }

  /** One of an enum's names, which stand in rows as {@code spell} has them. */
  public <E extends Enum<E>> E oneOf(String name, E[] values, Function<E, String> spell) {
    String text = text(name);
    return Arrays.stream(values)
        .filter(one -> spell.apply(one).equals(text))
        .findFirst()
        .orElseGet(
            () ->
                refuse(
                    name,
                    "one of " + String.join(", ", Arrays.stream(values).map(spell).toList())));
  }

  public List<String> texts(String name) {
    return list(name, "a list of texts", item -> item.isString() ? item.asString() : null);
  }

  public List<Boolean> flags(String name) {
    return list(
        name, "a list of true and false", item -> item.isBoolean() ? item.booleanValue() : null);
  }

  /** Rows within this row. */
  public List<RowFields> rows(String name) {
    return list(
        name,
        "a list of objects",
        item -> item.isObject() ? new RowFields(item, place + ": " + name) : null);
  }

  /** Objects of any content: texts, numbers, flags, lists and objects of them; nulls left out. */
  public List<Map<String, Object>> maps(String name) {
    return list(name, "a list of objects", item -> item.isObject() ? map(item) : null);
  }

  /** An object of any content, as in {@link #maps}. */
  public Map<String, Object> map(String name) {
    JsonNode value = value(name);
    return value.isObject() ? map(value) : refuse(name, "an object");
  }

  /** Refuses the value of a key. */
  public <T> T refuse(String name, String expected) {
    JsonNode value = node.get(name);
    throw new AncillaException(
        ErrorCode.BAD_INPUT,
        "%s: \"%s\" must be %s, %s."
            .formatted(
                place, name, expected, value == null ? "but is missing" : "not " + shown(value)));
  }

  private JsonNode value(String name) {
    JsonNode value = node.get(name);
    return value == null ? refuse(name, "given") : value;
  }

  private <T> List<T> list(String name, String expected, Function<JsonNode, @Nullable T> read) {
    JsonNode value = value(name);
    if (!value.isArray()) {
      return refuse(name, expected);
    }
    List<T> items = new ArrayList<>();
    for (JsonNode item : value.values()) {
      T one = read.apply(item);
      items.add(one == null ? refuse(name, expected) : one);
    }
    return List.copyOf(items);
  }

  private static Map<String, Object> map(JsonNode object) {
    Map<String, Object> map = new LinkedHashMap<>();
    object
        .propertyStream()
        .filter(entry -> !entry.getValue().isNull())
        .forEach(entry -> map.put(entry.getKey(), content(entry.getValue())));
    return map;
  }

  private static Object content(JsonNode value) {
    if (value.isObject()) {
      return map(value);
    }
    if (value.isArray()) {
      return value.values().stream()
          .filter(item -> !item.isNull())
          .map(RowFields::content)
          .toList();
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    if (value.isNumber()) {
      boolean whole = value.isIntegralNumber() && value.canConvertToLong();
      return whole ? (Object) value.longValue() : (Object) value.doubleValue();
    }
    return value.asString();
  }

  private static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  /** How enums stand in rows unless said otherwise: in lower case. */
  public static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
