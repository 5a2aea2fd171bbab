package dev.ancilla.spec;

import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonValue;
import java.util.List;

/**
 * The written form of conditions on the state of the world.
 *
 * <pre>
 *   expression := conjunction ("or" conjunction)*
 *   conjunction := factor ("and" factor)*
 *   factor := "not" factor | "(" expression ")" | test
 *   test := "exists" "(" place ")"
 *         | place                                     the place holds true
 *         | place ("==" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") (value | place)
 *         | place ["not"] "in" ("[" value ("," value)* "]" | place)
 *         | place ["not"] "within" place
 *   value := number | "quoted" | 'quoted' | true | false | null
 *   place := name ("." name | "[" index "]")*         see {@link JsonPath}
 * </pre>
 *
 * <p>For example {@code order.status == "shipped" and not (cart.total > 100 or user.tier in
 * ["gold", "silver"])}. No place is called just {@code and}, {@code or}, {@code not}, {@code in},
 * {@code within}, {@code exists}, {@code true}, {@code false} or {@code null}.
 */
public final class StateExpression {
  private StateExpression() {}

  /**
   * Reads an expression.
   *
   * @throws StateExpressionException when it is not one
   */
  public static Condition parse(String expression) {
    return new StateParser(expression).condition();
  }

  /**
   * Writes a condition so that {@link #parse} gives an equal one; a list of one is written as its
   * only part.
   *
   * @throws IllegalArgumentException when it has no written form
   */
  public static String print(Condition condition) {
    if (!hasWrittenForm(condition)) {
      throw new IllegalArgumentException(
          "%s has no written form; use tests of the state with single values, joined by and, or, not."
              .formatted(condition));
    }
    return StatePrinter.print(condition);
  }

  /** True for tests of the state with single values, joined by and, or, not. */
  public static boolean hasWrittenForm(Condition condition) {
    return switch (condition) {
      case Condition.State state -> hasWrittenForm(state.test());
      case Condition.Not not -> hasWrittenForm(not.condition());
      case Condition.AllOf all -> haveWrittenForm(all.conditions());
      case Condition.AnyOf any -> haveWrittenForm(any.conditions());
      case Condition.Always always -> false;
      case Condition.Text text -> false;
      case Condition.Judge judge -> false;
    };
  }

  private static boolean haveWrittenForm(List<Condition> conditions) {
    return conditions.stream().allMatch(StateExpression::hasWrittenForm);
  }

  private static boolean hasWrittenForm(StateTest test) {
    return switch (test) {
      case StateTest.Compares compares -> isSingle(compares.value());
      case StateTest.OneOf oneOf ->
          !oneOf.values().isEmpty() && oneOf.values().stream().allMatch(StateExpression::isSingle);
      case StateTest.Exists exists -> true;
      case StateTest.IsTrue isTrue -> true;
      case StateTest.ComparesPlaces compares -> true;
      case StateTest.Among among -> true;
      case StateTest.Within within -> true;
    };
  }

  private static boolean isSingle(JsonValue value) {
    return !(value instanceof JsonValue.JsonObject || value instanceof JsonValue.JsonArray);
  }
}
