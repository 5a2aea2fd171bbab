package dev.ancilla.spec;

import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonBoolean;
import dev.ancilla.json.JsonValue.JsonNull;
import dev.ancilla.json.JsonValue.JsonNumber;
import dev.ancilla.json.JsonValue.JsonText;
import dev.ancilla.spec.StateTest.Comparison;
import dev.ancilla.spec.StateToken.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

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
  /** How deep parentheses and negations may nest. */
  private static final int MAX_DEPTH = 100;

  private static final Set<String> KEYWORDS =
      Set.of("and", "or", "not", "in", "within", "exists", "true", "false", "null");

  private final String expression;
  private final List<StateToken> tokens;
  private int next;
  private int depth;

  private StateExpression(String expression) {
    this.expression = expression;
    this.tokens = new StateTokenizer(expression).tokens();
  }

  /**
   * Reads an expression.
   *
   * @throws StateExpressionException when it is not one
   */
  public static Condition parse(String expression) {
    StateExpression reader = new StateExpression(expression);
    Condition condition = reader.disjunction();
    if (reader.peek().kind() != Kind.END) {
      throw reader.expected("and, or, or the end");
    }
    return condition;
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
    return !conditions.isEmpty() && conditions.stream().allMatch(StateExpression::hasWrittenForm);
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

  private Condition disjunction() {
    return joined("or", this::conjunction, Condition.AnyOf::new);
  }

  private Condition conjunction() {
    return joined("and", this::factor, Condition.AllOf::new);
  }

  private Condition joined(
      String word, Supplier<Condition> part, Function<List<Condition>, Condition> join) {
    List<Condition> parts = new ArrayList<>(List.of(part.get()));
    while (taken(word)) {
      parts.add(part.get());
    }
    return parts.size() == 1 ? parts.getFirst() : join.apply(parts);
  }

  private Condition factor() {
    if (++depth > MAX_DEPTH) {
      throw problem("the expression nests deeper than %d".formatted(MAX_DEPTH));
    }
    Condition factor;
    if (taken("not")) {
      factor = new Condition.Not(factor());
    } else if (taken("(")) {
      factor = disjunction();
      take(")");
    } else {
      factor = test();
    }
    depth--;
    return factor;
  }

  private Condition test() {
    if (taken("exists")) {
      take("(");
      JsonPath path = place();
      take(")");
      return new Condition.State(new StateTest.Exists(path));
    }
    JsonPath path = place();
    boolean negated = taken("not");
    if (taken("in")) {
      return negatedIf(negated, membership(path));
    }
    if (taken("within")) {
      return negatedIf(negated, new StateTest.Within(path, place()));
    }
    if (negated) {
      throw expected("in or within");
    }
    Optional<Comparison> comparison = comparison();
    return new Condition.State(
        comparison.isPresent() ? compared(path, comparison.get()) : new StateTest.IsTrue(path));
  }

  private static Condition negatedIf(boolean negated, StateTest test) {
    Condition condition = new Condition.State(test);
    return negated ? new Condition.Not(condition) : condition;
  }

  private StateTest membership(JsonPath path) {
    if (!taken("[")) {
      return new StateTest.Among(path, place());
    }
    List<JsonValue> values = new ArrayList<>();
    do {
      values.add(value().orElseThrow(() -> expected("a value")));
    } while (taken(","));
    take("]");
    return new StateTest.OneOf(path, values);
  }

  private StateTest compared(JsonPath path, Comparison comparison) {
    return value()
        .<StateTest>map(value -> new StateTest.Compares(path, comparison, value))
        .orElseGet(
            () -> new StateTest.ComparesPlaces(path, comparison, place("a value or a place")));
  }

  private Optional<Comparison> comparison() {
    return Arrays.stream(Comparison.values()).filter(sign -> taken(sign.sign())).findFirst();
  }

  private JsonPath place() {
    return place("a place such as order.status");
  }

  private JsonPath place(String expectation) {
    StateToken token = peek();
    if (token.kind() != Kind.WORD || KEYWORDS.contains(token.text())) {
      throw expected(expectation);
    }
    next++;
    return JsonPath.parse(token.text());
  }

  private Optional<JsonValue> value() {
    StateToken token = peek();
    Optional<JsonValue> value =
        switch (token.kind()) {
          case NUMBER -> Optional.of(new JsonNumber(new BigDecimal(token.text())));
          case QUOTED -> Optional.of(new JsonText(token.text()));
          case WORD -> named(token.text());
          case SIGN, END -> Optional.empty();
        };
    if (value.isPresent()) {
      next++;
    }
    return value;
  }

  private static Optional<JsonValue> named(String word) {
    return switch (word) {
      case "true" -> Optional.of(JsonBoolean.TRUE);
      case "false" -> Optional.of(JsonBoolean.FALSE);
      case "null" -> Optional.of(JsonNull.NULL);
      default -> Optional.empty();
    };
  }

  private StateToken peek() {
    return tokens.get(next);
  }

  private boolean taken(String wordOrSign) {
    boolean there = peek().is(wordOrSign);
    if (there) {
      next++;
    }
    return there;
  }

  private void take(String sign) {
    if (!taken(sign)) {
      throw expected("\"" + sign + "\"");
    }
  }

  private StateExpressionException expected(String what) {
    return problem("expected %s but found %s".formatted(what, peek().shown()));
  }

  private StateExpressionException problem(String problem) {
    return new StateExpressionException(expression, peek().column(), problem);
  }
}
