package dev.ancilla.model;

import java.util.List;

/** How a reply ended, what it cost, and the tools it asked for. */
public record Completion(FinishReason reason, Usage usage, List<ToolCall> toolCalls) {
  public Completion {
    toolCalls = List.copyOf(toolCalls);
  }
}
