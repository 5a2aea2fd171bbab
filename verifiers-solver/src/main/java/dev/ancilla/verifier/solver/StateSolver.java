package dev.ancilla.verifier.solver;

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
import dev.ancilla.verify.StateEvaluation;
import dev.ancilla.verify.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds a state of the world in which conditions hold.
 *
 * <p>Tests compare places with constants or with each other, so that only the order of values
 * matters: each place tries every constant that it may be compared with and enough values below,
 * between and above. When all of them fail, no state will do. Limited to {@link #MAX_TRIALS}
 * states.
 */
final class StateSolver {
  static final int MAX_TRIALS = 20_000;

  /** What was found. */
  sealed interface Found {
    /** All hold here. */
    record Possible(JsonObject state) implements Found {}

    /** They cannot all hold. */
    enum Impossible implements Found {
      IMPOSSIBLE
    }

    /** Not decided. */
    enum Unknown implements Found {
      UNKNOWN
    }
  }

  private final Condition all;
  private final Set<JsonPath> places = new LinkedHashSet<>();
  private final Set<BigDecimal> numbers = new TreeSet<>();
  private final Set<String> texts = new TreeSet<>();
  private final Set<JsonValue> others = new LinkedHashSet<>();
  private boolean complete = true;
  private int trials;

  private StateSolver(Condition all) {
    this.all = all;
    collect(all);
  }

  /** A state in which a condition on the state holds. */
  static Found solve(Condition condition) {
    StateSolver solver = new StateSolver(condition);
    List<JsonPath> order = List.copyOf(solver.places);
    if (!order.stream().allMatch(StateSolver::namesMembers)) {
      return Found.Unknown.UNKNOWN;
    }
    Optional<JsonObject> found =
        solver.search(order, solver.domain(order.size()), 0, new LinkedHashMap<>());
    if (found.isPresent()) {
      return new Found.Possible(found.get());
    }
    return solver.complete && solver.trials < MAX_TRIALS
        ? Found.Impossible.IMPOSSIBLE
        : Found.Unknown.UNKNOWN;
  }

  private static boolean namesMembers(JsonPath path) {
    return !path.steps().isEmpty()
        && path.steps().stream().allMatch(JsonPath.Step.Member.class::isInstance);
  }

  private void collect(Condition condition) {
    switch (condition) {
      case Condition.Always always -> {}
      case Condition.State state -> collect(state.test());
      case Condition.Not not -> collect(not.condition());
      case Condition.AllOf all -> all.conditions().forEach(this::collect);
      case Condition.AnyOf any -> any.conditions().forEach(this::collect);
      case Condition.Text text -> complete = false;
      case Condition.Judge judge -> complete = false;
    }
  }

  private void collect(StateTest test) {
    places.add(test.path());
    switch (test) {
      case StateTest.Exists exists -> {}
      case StateTest.IsTrue isTrue -> {}
      case StateTest.Compares compares -> constant(compares.value());
      case StateTest.OneOf oneOf -> oneOf.values().forEach(this::constant);
      case StateTest.ComparesPlaces compares -> places.add(compares.other());
      case StateTest.Among among -> {
        places.add(among.list());
        complete = false;
      }
      case StateTest.Within within -> {
        places.add(within.text());
        complete = false;
      }
    }
  }

  private void constant(JsonValue value) {
    if (value instanceof JsonNumber number) {
      numbers.add(number.value());
    } else if (value instanceof JsonText text) {
      texts.add(text.text());
    } else {
      others.add(value);
    }
  }

  private List<Optional<JsonValue>> domain(int places) {
    List<Optional<JsonValue>> domain = new ArrayList<>();
    domain.add(Optional.of(JsonBoolean.TRUE));
    domain.add(Optional.of(JsonBoolean.FALSE));
    int between = Math.min(3, places);
    List<BigDecimal> points = new ArrayList<>(numbers);
    if (points.isEmpty()) {
      points.add(BigDecimal.ONE);
    }
    for (int i = 0; i < points.size(); i++) {
      domain.add(Optional.of(new JsonNumber(points.get(i))));
      if (i + 1 < points.size()) {
        BigDecimal gap = points.get(i + 1).subtract(points.get(i));
        for (int k = 1; k <= between; k++) {
          BigDecimal part =
              gap.multiply(BigDecimal.valueOf(k))
                  .divide(BigDecimal.valueOf(between + 1L), MathContext.DECIMAL64);
          domain.add(Optional.of(new JsonNumber(points.get(i).add(part))));
        }
      }
    }
    for (int k = 1; k <= between; k++) {
      domain.add(Optional.of(new JsonNumber(points.getLast().add(BigDecimal.valueOf(k)))));
      domain.add(Optional.of(new JsonNumber(points.getFirst().subtract(BigDecimal.valueOf(k)))));
    }
    for (String text : texts) {
      domain.add(Optional.of(new JsonText(text)));
      domain.add(Optional.of(new JsonText(text + " ")));
      domain.add(Optional.of(new JsonArray(List.of(new JsonText(text)))));
    }
    domain.add(Optional.of(new JsonText("")));
    domain.add(Optional.of(new JsonText("word")));
    domain.add(Optional.of(new JsonArray(List.of(new JsonText("word")))));
    others.forEach(other -> domain.add(Optional.of(other)));
    domain.add(Optional.of(JsonNull.NULL));
    domain.add(Optional.empty());
    return domain;
  }

  // As deep as there are places.
  private Optional<JsonObject> search(
      List<JsonPath> order,
      List<Optional<JsonValue>> domain,
      int next,
      Map<JsonPath, JsonValue> chosen) {
    if (next == order.size()) {
      trials++;
      JsonObject state = state(chosen);
      return StateEvaluation.valueOf(all, state) == Value.T ? Optional.of(state) : Optional.empty();
    }
    for (Optional<JsonValue> value : domain) {
      if (trials >= MAX_TRIALS) {
        return Optional.empty();
      }
      value.ifPresent(present -> chosen.put(order.get(next), present));
      Optional<JsonObject> found = search(order, domain, next + 1, chosen);
      chosen.remove(order.get(next));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static JsonObject state(Map<JsonPath, JsonValue> chosen) {
    JsonObject state = new JsonObject(Map.of());
    for (Map.Entry<JsonPath, JsonValue> entry : chosen.entrySet()) {
      state = put(state, entry.getKey().steps(), entry.getValue());
    }
    return state;
  }

  // As deep as the path.
  private static JsonObject put(JsonValue target, List<JsonPath.Step> way, JsonValue value) {
    Map<String, JsonValue> members =
        new LinkedHashMap<>(target instanceof JsonObject object ? object.members() : Map.of());
    String name = ((JsonPath.Step.Member) way.getFirst()).name();
    if (way.size() == 1) {
      members.put(name, value);
    } else {
      JsonValue below = members.getOrDefault(name, JsonNull.NULL);
      members.put(name, put(below, way.subList(1, way.size()), value));
    }
    return new JsonObject(members);
  }
}
