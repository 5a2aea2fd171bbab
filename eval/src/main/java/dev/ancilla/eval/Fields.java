package dev.ancilla.eval;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The members of one JSON object, asked for by name and type. Immutable.
 *
 * <p>Whatever is not as it must be is refused with the place it was read from.
 *
 * @param place for messages, for example {@code file.jsonl:12}
 */
record Fields(Map<String, Object> members, String place) {

  String text(String name) {
    return as(String.class, name);
  }

  Optional<String> optionalText(String name) {
    return members.containsKey(name) ? Optional.of(text(name)) : Optional.empty();
  }

  long number(String name) {
    return as(Number.class, name).longValue();
  }

  boolean truth(String name) {
    return as(Boolean.class, name);
  }

  List<?> list(String name) {
    return as(List.class, name);
  }

  /** A list of objects. */
  List<Fields> objects(String name) {
    return list(name).stream().map(entry -> object(entry, name)).toList();
  }

  Fields object(String name) {
    return object(value(name), name);
  }

  /** A key, which is a text or a whole number, as text. */
  String key() {
    Object value = value("key");
    if (value instanceof String || value instanceof Integer || value instanceof Long) {
      return value.toString();
    }
    throw malformed("\"key\" is %s, not a text or a whole number".formatted(value));
  }

  AncillaException malformed(String what) {
    return new AncillaException(ErrorCode.BAD_INPUT, "%s: %s.".formatted(place, what));
  }

  @SuppressWarnings("unchecked")
  private Fields object(Object value, String name) {
    if (value instanceof Map<?, ?> object) {
      return new Fields((Map<String, Object>) object, place);
    }
    throw malformed("\"%s\" is %s, not an object".formatted(name, value));
  }

  private Object value(String name) {
    Object value = members.get(name);
    if (value == null) {
      throw malformed("\"%s\" is missing".formatted(name));
    }
    return value;
  }

  private <T> T as(Class<T> type, String name) {
    Object value = value(name);
    if (!type.isInstance(value)) {
      throw malformed(
          "\"%s\" is %s, not a %s"
              .formatted(name, value, type.getSimpleName().toLowerCase(Locale.ROOT)));
    }
    return type.cast(value);
  }
}
