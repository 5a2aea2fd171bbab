package dev.ancilla.trace;

import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.trace.Event.ToolReturned;
import java.util.LinkedHashMap;
import java.util.Map;

/** The calls that wait for their results, by id. Immutable. */
public record OpenCalls(Map<String, ToolCalled> byId) {
  /** No call waits. */
  public static final OpenCalls NONE = new OpenCalls(Map.of());

  public OpenCalls {
    byId = Map.copyOf(byId);
  }

  /**
   * What waits after one more event.
   *
   * @throws IllegalArgumentException when a call has the id of a call that still waits, or a result
   *     answers no such call
   */
  public OpenCalls after(Event event) {
    return switch (event) {
      case ToolCalled call -> {
        if (byId.containsKey(call.id())) {
          throw new IllegalArgumentException(
              "call id \"%s\" of %s is still waiting for the result of %s; give each open call its own id."
                  .formatted(call.id(), call.tool(), byId.get(call.id()).tool()));
        }
        Map<String, ToolCalled> open = new LinkedHashMap<>(byId);
        open.put(call.id(), call);
        yield new OpenCalls(open);
      }
      case ToolReturned returned -> {
        Map<String, ToolCalled> open = new LinkedHashMap<>(byId);
        open.remove(answeredBy(returned).id());
        yield new OpenCalls(open);
      }
      case Event.UserSaid said -> this;
      case Event.AssistantSaid said -> this;
    };
  }

  /**
   * The call that a result answers.
   *
   * @throws IllegalArgumentException when no such call waits
   */
  public ToolCalled answeredBy(ToolReturned returned) {
    ToolCalled call = byId.get(returned.id());
    if (call == null) {
      throw new IllegalArgumentException(
          "a result came for call id \"%s\", but the calls that wait are %s."
              .formatted(returned.id(), byId.keySet()));
    }
    return call;
  }
}
