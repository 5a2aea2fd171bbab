package dev.ancilla.trace;

import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonPath.Step;
import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of the world at one moment. Immutable.
 *
 * @param state the view that conditions are asked about
 * @param places where tool results go
 */
public record World(JsonObject state, ResultPlaces places) {

  /** A world whose state starts empty. */
  public static World of(ResultPlaces places) {
    return new World(new JsonObject(Map.of()), places);
  }

  /**
   * The world once a tool has succeeded. Its result replaces what was at its place; what stands in
   * the way and is no object is replaced too.
   */
  public World after(String tool, JsonValue result) {
    JsonPath place = places.byTool().get(tool);
    return place == null ? this : new World(put(state, place.steps(), result), places);
  }

  private static JsonObject put(JsonValue target, List<Step> way, JsonValue value) {
    Map<String, JsonValue> members =
        new LinkedHashMap<>(target instanceof JsonObject object ? object.members() : Map.of());
    String name = ((Step.Member) way.getFirst()).name();
    if (way.size() == 1) {
      members.put(name, value);
    } else {
      JsonValue below = members.getOrDefault(name, JsonValue.JsonNull.NULL);
      members.put(name, put(below, way.subList(1, way.size()), value));
    }
    return new JsonObject(members);
  }
}
