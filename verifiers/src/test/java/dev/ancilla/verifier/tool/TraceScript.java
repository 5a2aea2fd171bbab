package dev.ancilla.verifier.tool;

import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonArray;
import dev.ancilla.json.JsonValue.JsonBoolean;
import dev.ancilla.json.JsonValue.JsonNull;
import dev.ancilla.json.JsonValue.JsonNumber;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.json.JsonValue.JsonText;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.Event.AssistantSaid;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.trace.Event.ToolReturned;
import dev.ancilla.trace.Event.UserSaid;
import dev.ancilla.trace.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Traces as people write them down: one event a line, or a few on one line between {@code " / "}.
 *
 * <pre>
 *   user: TEXT      assistant: TEXT      call TOOL [JSON]      ok [JSON]      failed [JSON]
 * </pre>
 *
 * <p>A result answers the call that has waited longest.
 */
final class TraceScript {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TraceScript() {}

  static Trace read(String script) {
    List<Event> events = new ArrayList<>();
    Deque<String> waiting = new ArrayDeque<>();
    for (String line : script.split("\n| / ", -1)) {
      if (!line.isBlank()) {
        events.add(event(line.strip(), "call-" + events.size(), waiting));
      }
    }
    return Trace.of(events);
  }

  private static Event event(String line, String newId, Deque<String> waiting) {
    if (line.startsWith("user:")) {
      return new UserSaid(line.substring("user:".length()).strip());
    }
    if (line.startsWith("assistant:")) {
      return new AssistantSaid(line.substring("assistant:".length()).strip());
    }
    String[] words = line.split(" ", 2);
    String rest = words.length == 2 ? words[1].strip() : "";
    if (words[0].equals("call")) {
      String[] call = rest.split(" ", 2);
      waiting.addLast(newId);
      return new ToolCalled(newId, call[0], json(call.length == 2 ? call[1] : "{}"));
    }
    if (words[0].equals("ok") || words[0].equals("failed")) {
      return new ToolReturned(
          waiting.removeFirst(), json(rest.isEmpty() ? "{}" : rest), words[0].equals("failed"));
    }
    throw new IllegalArgumentException("no event: " + line);
  }

  static JsonValue json(String text) {
    return value(JSON.readTree(text));
  }

  private static JsonValue value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
        yield new JsonObject(members);
      }
      case ARRAY -> new JsonArray(node.valueStream().map(TraceScript::value).toList());
      case STRING -> new JsonText(node.stringValue());
      case NUMBER -> new JsonNumber(node.decimalValue());
      case BOOLEAN -> JsonBoolean.of(node.booleanValue());
      case NULL -> JsonNull.NULL;
      case BINARY, MISSING, POJO -> throw new IllegalArgumentException("no JSON: " + node);
    };
  }
}
