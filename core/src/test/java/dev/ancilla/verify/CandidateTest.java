package dev.ancilla.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.trace.Event.AssistantSaid;
import dev.ancilla.trace.Event.UserSaid;
import dev.ancilla.trace.Trace;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CandidateTest {
  private static final JsonObject NOTHING_KNOWN = new JsonObject(Map.of());

  @Test
  void anAnswerByItselfIsAConversationOfOneEvent() {
    Candidate candidate = new Candidate("Hello");

    assertThat(candidate.trace()).isEqualTo(Trace.of(new AssistantSaid("Hello")));
    assertThat(candidate.state()).isEqualTo(NOTHING_KNOWN);
  }

  @Test
  void theAnswerOfAConversationIsTheLastText() {
    Trace trace =
        Trace.of(new AssistantSaid("Hi"), new AssistantSaid("Bye"), new UserSaid("thanks"));

    assertThat(Candidate.of(trace, NOTHING_KNOWN).text()).isEqualTo("Bye");
    assertThat(Candidate.of(Trace.EMPTY, NOTHING_KNOWN).text()).isEmpty();
  }
}
