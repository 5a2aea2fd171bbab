package dev.ancilla.trace;

import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonPath.Step;
import java.util.Map;

/**
 * Where the results of tools are put in the state of the world: {@code get_order} at {@code order},
 * say. Immutable.
 *
 * @param byTool places of member names only; results of other tools leave the state as it is
 */
public record ResultPlaces(Map<String, JsonPath> byTool) {
  /** No result changes the state. */
  public static final ResultPlaces NONE = new ResultPlaces(Map.of());

  public ResultPlaces {
    byTool = Map.copyOf(byTool);
    byTool.forEach(
        (tool, place) -> {
          if (place.steps().isEmpty()
              || !place.steps().stream().allMatch(Step.Member.class::isInstance)) {
            throw new IllegalArgumentException(
                "the result of %s cannot be put at \"%s\"; name members only, such as order.payment."
                    .formatted(tool, place));
          }
        });
  }
}
