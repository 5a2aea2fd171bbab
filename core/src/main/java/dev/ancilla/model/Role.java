package dev.ancilla.model;

import java.util.Locale;

/** Who speaks in a conversation, in the words of the chat-completions protocol. */
public enum Role {
  SYSTEM,
  USER,
  ASSISTANT,
  TOOL;

  /** The name on the wire and in chat templates: {@code system}, {@code user}, ... */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
