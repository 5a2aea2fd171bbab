package dev.ancilla.spec;

import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonValue;
import java.util.List;

/**
 * A test of one place in the state of the world. A place that does not exist makes every test but
 * {@link Exists} undecided.
 */
public sealed interface StateTest {
  JsonPath path();

  /** The place exists and is not null. */
  record Exists(JsonPath path) implements StateTest {}

  /** The place holds true. */
  record IsTrue(JsonPath path) implements StateTest {}

  /**
   * The place compares so with a value; order is defined for numbers, and for texts by code point.
   */
  record Compares(JsonPath path, Comparison comparison, JsonValue value) implements StateTest {}

  /** The place holds one of these. */
  record OneOf(JsonPath path, List<JsonValue> values) implements StateTest {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** The place compares so with another place. */
  record ComparesPlaces(JsonPath path, Comparison comparison, JsonPath other)
      implements StateTest {}

  /** The place holds an element of the list at another place. */
  record Among(JsonPath path, JsonPath list) implements StateTest {}

  /**
   * The text or number at the place occurs as whole words, in any case and spacing, in the text or
   * number at another place, or in one element of a list there.
   */
  record Within(JsonPath path, JsonPath text) implements StateTest {}

  /** How two values may relate. */
  enum Comparison {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }
}
