package dev.ancilla.model;

import java.util.List;
import java.util.Optional;

/**
 * One turn of a conversation. Immutable.
 *
 * @param toolCalls what an assistant turn asked to be run; empty for everyone else
 * @param toolCallId which call a tool turn answers
 */
public record Message(
    Role role, String content, List<ToolCall> toolCalls, Optional<String> toolCallId) {
  public Message {
    toolCalls = List.copyOf(toolCalls);
  }

  public static Message system(String content) {
    return new Message(Role.SYSTEM, content, List.of(), Optional.empty());
  }

  public static Message user(String content) {
    return new Message(Role.USER, content, List.of(), Optional.empty());
  }

  public static Message assistant(String content) {
    return new Message(Role.ASSISTANT, content, List.of(), Optional.empty());
  }

  public static Message toolResult(String callId, String content) {
    return new Message(Role.TOOL, content, List.of(), Optional.of(callId));
  }
}
