package dev.ancilla.eval;

import dev.ancilla.formats.row.PromptRow;
import dev.ancilla.formats.row.PromptRow.Turn;
import dev.ancilla.model.Message;
import dev.ancilla.model.Request;
import dev.ancilla.model.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A prompt row as a request. Stateless. */
final class PromptRequest {
  private PromptRequest() {}

  /** The row's conversation; greedy and with seed 0 until told otherwise. */
  static Request of(PromptRow prompt, int maxTokens) {
    return Request.of(prompt.messages().stream().map(PromptRequest::message).toList(), maxTokens);
  }

  // Rows and roles both have the chat-completions protocol's names.
  private static Message message(Turn turn) {
    Role role = Role.valueOf(turn.role().toUpperCase(Locale.ROOT));
    return new Message(role, turn.content(), List.of(), Optional.empty());
  }
}
