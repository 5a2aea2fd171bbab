package dev.ancilla.verifier.kind;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Obligation.Measure;
import dev.ancilla.spec.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parameters of one clause as a row gives them, read with their types. Immutable. */
public final class Parameters {
  private final String alias;
  private final Map<String, Object> values;

  private Parameters(String alias, Map<String, Object> values) {
    this.alias = alias;
    this.values = values;
  }

  /**
   * Parameters of a kind.
   *
   * @param values texts, whole numbers and lists of texts; a null stands for an absent one, as in
   *     published copies of the data that fill every column
   * @throws AncillaException with BAD_INPUT for a name that the kind does not take
   */
  public static Parameters of(Kind kind, Map<String, ? extends @Nullable Object> values) {
    Map<String, Object> present = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (value != null) {
            present.put(name, value);
          }
        });
    Set<String> known = new TreeSet<>();
    kind.parameters().forEach(parameter -> known.add(parameter.name()));
    Set<String> unknown = new TreeSet<>(present.keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          "%s takes no parameter %s. It takes: %s."
              .formatted(
                  kind.alias(),
                  String.join(", ", unknown),
                  known.isEmpty() ? "none" : String.join(", ", known)));
    }
    return new Parameters(kind.alias(), present);
  }

  /** The examples that a kind gives for its parameters. */
  static Parameters examples(Kind kind) {
    Map<String, Object> values = new TreeMap<>();
    kind.parameters().forEach(parameter -> values.put(parameter.name(), parameter.example()));
    return of(kind, values);
  }

  /** A text that is not blank. */
  String text(String name) {
    return value(name) instanceof String text && !text.isBlank()
        ? text
        : refuse(name, "a text that is not blank");
  }

  /** A single word: a text without white space. */
  String word(String name) {
    String word = text(name).strip();
    return word.chars().noneMatch(Character::isWhitespace) ? word : refuse(name, "a single word");
  }

  /** The words of a text, at least so many. */
  List<String> words(String name, int least) {
    List<String> words = List.of(text(name).strip().split("\\s+"));
    return words.size() >= least
        ? words
        : refuse(name, "a text of %d words or more".formatted(least));
  }

  /** What was made of a parameter, where something was left. */
  String notBlank(String name, String made) {
    return made.isBlank() ? refuse(name, "within the text it is about") : made;
  }

  /** The two letters of a language; a region after them does not matter. */
  String language(String name) {
    String code = text(name).strip().toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
    return code.matches("[a-z]{2}")
        ? code
        : refuse(name, "a language's ISO 639-1 code, such as en");
  }

  /** A list of texts, none blank, at least one. */
  List<String> texts(String name) {
    if (!(value(name) instanceof Collection<?> items) || items.isEmpty()) {
      return refuse(name, "a list of texts");
    }
    List<String> texts = new ArrayList<>();
    for (Object item : items) {
      if (!(item instanceof String text) || text.isBlank()) {
        return refuse(name, "a list of texts, none of them blank");
      }
      texts.add(text);
    }
    return texts;
  }

  /** A whole number of {@code least} or more. */
  int count(String name, int least) {
    return value(name) instanceof Number number
            && number.intValue() == number.doubleValue()
            && number.intValue() >= least
        ? number.intValue()
        : refuse(name, "a whole number of %d or more".formatted(least));
  }

  /** True for "at least", false for "less than". */
  boolean atLeast(String name) {
    return switch (text(name)) {
      case "at least" -> true;
      case "less than" -> false;
      default -> refuse(name, "\"at least\" or \"less than\"");
    };
  }

  /** A quantity bounded by a relation: at least n, or less than n, which is at most n - 1. */
  Measure bounded(Quantity quantity, String relation, String count) {
    return atLeast(relation)
        ? new Measure(quantity, count(count, 0), Measure.OPEN)
        : new Measure(quantity, 0, count(count, 1) - 1);
  }

  private Object value(String name) {
    Object value = values.get(name);
    return value == null ? refuse(name, "given") : value;
  }

  private <T> T refuse(String name, String expected) {
    throw new AncillaException(
        ErrorCode.BAD_INPUT,
        "%s: parameter %s must be %s, not %s. Correct the row's parameters."
            .formatted(alias, name, expected, shown(values.get(name))));
  }

  private static String shown(@Nullable Object value) {
    if (value == null) {
      return "absent";
    }
    return value instanceof String text ? "\"" + text + "\"" : value.toString();
  }
}
