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

/** Reads one expression as {@link StateExpression} describes it, once. One thread at a time. */
final class StateParser {
  /** How deep parentheses and negations may nest. */
  private static final int MAX_DEPTH = 100;

  private static final Set<String> KEYWORDS =
      Set.of("and", "or", "not", "in", "within", "exists", "true", "false", "null");

  private final String expression;
  private final List<StateToken> tokens;
  private int next;
  private int depth;

  StateParser(String expression) {
    this.expression = expression;
    this.tokens = new StateTokenizer(expression).tokens();
  }

  Condition condition() {
    Condition condition = disjunction();
    if (peek().kind() != Kind.END) {
      throw expected("and, or, or the end");
    }
    return condition;
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
