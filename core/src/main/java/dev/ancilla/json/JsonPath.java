package dev.ancilla.json;

import dev.ancilla.json.JsonValue.JsonArray;
import dev.ancilla.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way into a JSON value: member names and array indexes, such as {@code order.items[0].price}.
 * Immutable.
 *
 * <p>{@code [-1]} is the last element. There are no wildcards: a path leads to one place or to
 * none.
 */
public record JsonPath(List<Step> steps) {
  private static final Pattern STEP =
      Pattern.compile("(?:^|\\.)([\\p{L}_][\\p{L}\\p{N}_-]*)|\\[(-?\\d{1,9})\\]");

  public JsonPath {
    steps = List.copyOf(steps);
  }

  /** One step of the way. */
  public sealed interface Step {
    record Member(String name) implements Step {}

    record Index(int position) implements Step {}
  }

  /**
   * Reads a path as people write it.
   *
   * @throws IllegalArgumentException when it is not one
   */
  public static JsonPath parse(String text) {
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(text);
    int position = 0;
    while (position < text.length() && matcher.find(position) && matcher.start() == position) {
      steps.add(
          matcher.group(1) != null
              ? new Step.Member(matcher.group(1))
              : new Step.Index(Integer.parseInt(matcher.group(2))));
      position = matcher.end();
    }
    if (steps.isEmpty() || position < text.length()) {
      throw new IllegalArgumentException(
          "\"%s\" is no path at character %d; write member names and indexes, such as order.items[0].price."
              .formatted(text, position + 1));
    }
    return new JsonPath(steps);
  }

  /** The value at the end of the way; empty when a step leads nowhere. */
  public Optional<JsonValue> in(JsonValue root) {
    JsonValue here = root;
    for (Step step : steps) {
      Optional<JsonValue> next = follow(here, step);
      if (next.isEmpty()) {
        return next;
      }
      here = next.get();
    }
    return Optional.of(here);
  }

  private static Optional<JsonValue> follow(JsonValue here, Step step) {
    return switch (step) {
      case Step.Member member ->
          here instanceof JsonObject object
              ? Optional.ofNullable(object.members().get(member.name()))
              : Optional.empty();
      case Step.Index index -> {
        if (!(here instanceof JsonArray array)) {
          yield Optional.empty();
        }
        int at =
            index.position() < 0 ? array.elements().size() + index.position() : index.position();
        yield at >= 0 && at < array.elements().size()
            ? Optional.of(array.elements().get(at))
            : Optional.empty();
      }
    };
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      switch (step) {
        case Step.Member member -> text.append(text.isEmpty() ? "" : ".").append(member.name());
        case Step.Index index -> text.append('[').append(index.position()).append(']');
      }
    }
    return text.toString();
  }
}
