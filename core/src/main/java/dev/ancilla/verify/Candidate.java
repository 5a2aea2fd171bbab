package dev.ancilla.verify;

import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.trace.Event.AssistantSaid;
import dev.ancilla.trace.Event.UserSaid;
import dev.ancilla.trace.Trace;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that has not been delivered yet. Immutable.
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

  /** An answer to one message. */
  public static Candidate answering(String userMessage, String text) {
    return new Candidate(
        text,
        Trace.of(new UserSaid(userMessage), new AssistantSaid(text)),
        new JsonObject(Map.of()));
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

  /** Another text in the same conversation, for looking at a part, or at what the user wrote. */
  public Candidate withText(String other) {
    return new Candidate(other, trace, state);
  }

  /** What the user wrote last; empty where there is no user message. */
  public Optional<String> userMessage() {
    return trace.events().reversed().stream()
        .filter(UserSaid.class::isInstance)
        .map(event -> ((UserSaid) event).text())
        .findFirst();
  }
}
