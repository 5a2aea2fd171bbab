package dev.ancilla.verify;

import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.trace.Event.AssistantSaid;
import dev.ancilla.trace.Trace;
import java.util.Map;

/**
 * An answer that has not been delivered yet.
 *
 * @param text what the user would read
 * @param trace the conversation up to and including this answer and the calls it makes
 * @param state what was known of the world before the first event of the trace
 */
public record Candidate(String text, Trace trace, JsonObject state) {

  /** An answer by itself: no conversation before it, nothing known of the world. */
  public Candidate(String text) {
    this(text, Trace.of(new AssistantSaid(text)), new JsonObject(Map.of()));
  }

  /** A conversation of which the assistant's last text is the answer. */
  public static Candidate of(Trace trace, JsonObject state) {
    String text =
        trace.events().reversed().stream()
            .filter(AssistantSaid.class::isInstance)
            .map(event -> ((AssistantSaid) event).text())
            .findFirst()
            .orElse("");
    return new Candidate(text, trace, state);
  }
}
