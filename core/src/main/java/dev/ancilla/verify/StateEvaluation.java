package dev.ancilla.verify;

import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonArray;
import dev.ancilla.json.JsonValue.JsonBoolean;
import dev.ancilla.json.JsonValue.JsonNull;
import dev.ancilla.json.JsonValue.JsonNumber;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.json.JsonValue.JsonText;
import dev.ancilla.spec.Condition;
import dev.ancilla.spec.StateTest;
import dev.ancilla.spec.StateTest.Comparison;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Asks conditions of a view of the world.
 *
 * <p>Three-valued: what is not known, or cannot be compared, is undecided. Only {@link
 * StateTest.Exists} takes a missing place for an answer.
 */
public final class StateEvaluation {
  private StateEvaluation() {}

  /**
   * T, F or U; U also for the parts that need a text or a judge.
   *
   * <p>Joined as {@link Value} joins: false and undecided is false.
   */
  public static Value valueOf(Condition condition, JsonValue world) {
    return switch (condition) {
      case Condition.Always always -> Value.T;
      case Condition.State state -> valueOf(state.test(), world);
      case Condition.Not not -> valueOf(not.condition(), world).negated();
      case Condition.AllOf all -> Value.allOf(valuesOf(all.conditions(), world));
      case Condition.AnyOf any -> Value.anyOf(valuesOf(any.conditions(), world));
      case Condition.Text text -> Value.U;
      case Condition.Judge judge -> Value.U;
    };
  }

  /** T, F or U. */
  public static Value valueOf(StateTest test, JsonValue world) {
    Optional<JsonValue> place = test.path().in(world);
    if (place.isEmpty()) {
      return test instanceof StateTest.Exists ? Value.F : Value.U;
    }
    return valueOf(test, place.get(), world);
  }

  private static Value valueOf(StateTest test, JsonValue value, JsonValue world) {
    return switch (test) {
      case StateTest.Exists exists -> decided(value != JsonNull.NULL);
      case StateTest.IsTrue isTrue ->
          value instanceof JsonBoolean truth ? decided(truth == JsonBoolean.TRUE) : Value.U;
      case StateTest.Compares compares -> compare(value, compares.comparison(), compares.value());
      case StateTest.OneOf oneOf -> decided(oneOf.values().contains(value));
      case StateTest.ComparesPlaces compares ->
          compares
              .other()
              .in(world)
              .map(other -> compare(value, compares.comparison(), other))
              .orElse(Value.U);
      case StateTest.Among among -> among(value, among.list(), world);
      case StateTest.Within within -> within(value, within.text(), world);
    };
  }

  private static List<Value> valuesOf(List<Condition> conditions, JsonValue world) {
    return conditions.stream().map(condition -> valueOf(condition, world)).toList();
  }

  private static Value compare(JsonValue left, Comparison comparison, JsonValue right) {
    return switch (comparison) {
      case EQUAL -> decided(left.equals(right));
      case NOT_EQUAL -> decided(!left.equals(right));
      case LESS -> ordered(left, right, sign -> sign < 0);
      case AT_MOST -> ordered(left, right, sign -> sign <= 0);
      case MORE -> ordered(left, right, sign -> sign > 0);
      case AT_LEAST -> ordered(left, right, sign -> sign >= 0);
    };
  }

  private static Value ordered(JsonValue left, JsonValue right, IntPredicate holds) {
    if (left instanceof JsonNumber number && right instanceof JsonNumber other) {
      return decided(holds.test(number.value().compareTo(other.value())));
    }
    if (left instanceof JsonText text && right instanceof JsonText other) {
      return decided(holds.test(byCodePoint(text.text(), other.text())));
    }
    return Value.U;
  }

  private static int byCodePoint(String left, String right) {
    return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
  }

  private static Value among(JsonValue value, JsonPath list, JsonValue world) {
    return list.in(world)
        .map(
            place ->
                place instanceof JsonArray array
                    ? decided(array.elements().contains(value))
                    : Value.U)
        .orElse(Value.U);
  }

  private static Value within(JsonValue value, JsonPath text, JsonValue world) {
    String sought = words(value);
    Optional<JsonValue> place = text.in(world);
    if (sought.isEmpty() || place.isEmpty()) {
      return Value.U;
    }
    List<JsonValue> texts =
        place.get() instanceof JsonArray array ? array.elements() : List.of(place.get());
    return decided(texts.stream().anyMatch(element -> occurs(sought, words(element))));
  }

  /** The words of a text or number in one case and spacing; empty for anything else. */
  private static String words(JsonValue value) {
    return switch (value) {
      case JsonText text -> text.text().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
      case JsonNumber number -> number.print();
      case JsonBoolean truth -> "";
      case JsonNull none -> "";
      case JsonArray array -> "";
      case JsonObject object -> "";
    };
  }

  /** True when it occurs and is not cut out of a longer word or number: 12 is not in 120. */
  private static boolean occurs(String sought, String text) {
    for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      if (!joined(text, at) && !joined(text, at + sought.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean joined(String text, int at) {
    return at > 0
        && at < text.length()
        && joins(text.codePointBefore(at))
        && joins(text.codePointAt(at));
  }

  // Chinese is written without gaps, so its characters never join.
  private static boolean joins(int codePoint) {
    return Character.isLetterOrDigit(codePoint) && !Character.isIdeographic(codePoint);
  }

  private static Value decided(boolean holds) {
    return holds ? Value.T : Value.F;
  }
}
