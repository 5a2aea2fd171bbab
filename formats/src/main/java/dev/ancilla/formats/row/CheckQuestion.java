package dev.ancilla.formats.row;

import dev.ancilla.formats.row.PromptRow.Turn;
import java.util.List;

/**
 * An answer to be held against a spec.
 *
 * @param messages the conversation before it, where conditions of the spec need one; empty
 *     otherwise
 */
public record CheckQuestion(RowKey key, List<Turn> messages, String response) {
  public static final RowForm<CheckQuestion> FORM = new Form();

  public CheckQuestion {
    messages = List.copyOf(messages);
  }

  private static final class Form implements RowForm<CheckQuestion> {
    @Override
    public CheckQuestion read(RowFields fields) {
      List<Turn> messages =
          fields.has("prompt") || fields.has("messages")
              ? PromptRow.conversation(fields)
              : List.of();
      return new CheckQuestion(fields.key(), messages, fields.text("response"));
    }

    @Override
    public void write(CheckQuestion row, RowBuilder out) {
      out.key(row.key);
      if (!row.messages.isEmpty()) {
        out.rows(
            "messages",
            row.messages,
            (turn, message) -> message.put("role", turn.role()).put("content", turn.content()));
      }
      out.put("response", row.response);
    }

    @Override
    public RowKey keyOf(CheckQuestion row) {
      return row.key;
    }
  }
}
