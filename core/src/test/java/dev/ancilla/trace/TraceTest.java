package dev.ancilla.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.json.JsonValue.JsonNull;
import dev.ancilla.trace.Event.AssistantSaid;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.trace.Event.ToolReturned;
import dev.ancilla.trace.Event.UserSaid;
import org.junit.jupiter.api.Test;

class TraceTest {
  private static final Event USER = new UserSaid("hi");
  private static final Event TEXT = new AssistantSaid("hello");

  @Test
  void aTurnBeginsWithAUserMessageAndUserMessagesInSuccessionAreOne() {
    Trace trace = Trace.of(TEXT, USER, USER, TEXT, USER, call("1"), result("1"), USER);

    assertThat(trace.turnStarts()).containsExactly(1, 4, 7);
    assertThat(Trace.EMPTY.turnStarts()).isEmpty();
  }

  @Test
  void itGrowsAtItsEndAndStaysAsItWas() {
    Trace shorter = Trace.of(USER);

    Trace longer = shorter.with(TEXT);

    assertThat(shorter.events()).containsExactly(USER);
    assertThat(longer).isEqualTo(Trace.of(USER, TEXT)).hasSameHashCodeAs(Trace.of(USER, TEXT));
    assertThat(longer).isNotEqualTo(shorter);
  }

  @Test
  void callsWaitUntilTheirResultsAreBack() {
    Trace trace = Trace.of(call("1"), call("2"), result("1"));

    assertThat(trace.openCalls().byId()).containsOnlyKeys("2");
  }

  @Test
  void anIdMayServeAgainOnceItsResultIsBack() {
    Trace trace = Trace.of(call("1"), result("1"), call("1"));

    assertThat(trace.openCalls().byId()).containsOnlyKeys("1");
  }

  @Test
  void anIdThatStillWaitsIsRefused() {
    assertThatThrownBy(() -> Trace.of(call("1")).with(call("1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("call id \"1\" of look is still waiting");
  }

  @Test
  void aResultWithoutItsCallIsRefused() {
    assertThatThrownBy(() -> Trace.of(call("1"), result("2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"2\"")
        .hasMessageContaining("[1]");
    assertThatThrownBy(() -> Trace.of(call("1"), result("1"), result("1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void blankTextIsNoAct() {
    assertThat(new AssistantSaid(" \n").isAct()).isFalse();
    assertThat(TEXT.isAct()).isTrue();
    assertThat(call("1").isAct()).isTrue();
    assertThat(result("1").isAct()).isFalse();
    assertThat(USER.isAct()).isFalse();
  }

  private static Event call(String id) {
    return new ToolCalled(id, "look", JsonNull.NULL);
  }

  private static Event result(String id) {
    return new ToolReturned(id, JsonNull.NULL, false);
  }
}
