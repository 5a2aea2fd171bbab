package dev.ancilla.trace;

import dev.ancilla.json.JsonValue;

/** One thing that happened in a conversation. */
public sealed interface Event {

  /** The user wrote a message. */
  record UserSaid(String text) implements Event {}

  /** The assistant wrote text; blank text counts as none. */
  record AssistantSaid(String text) implements Event {}

  /**
   * The assistant asked for a tool to be run.
   *
   * @param id names the call until its result is back; it may be used again afterwards
   * @param arguments what it was called with; a JSON object unless the assistant erred
   */
  record ToolCalled(String id, String tool, JsonValue arguments) implements Event {}

  /**
   * A tool gave its result.
   *
   * @param id of the call it answers
   * @param failed the tool did not do what it was asked to
   */
  record ToolReturned(String id, JsonValue result, boolean failed) implements Event {}

  /**
   * True when the assistant did this and somebody can see it: a call, or text that is not blank.
   */
  default boolean isAct() {
    return switch (this) {
      case ToolCalled call -> true;
      case AssistantSaid said -> !said.text().isBlank();
      case UserSaid said -> false;
      case ToolReturned returned -> false;
    };
  }
}
