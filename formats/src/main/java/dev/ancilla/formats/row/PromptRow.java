package dev.ancilla.formats.row;

import java.util.List;
import java.util.Map;

/**
 * A question to be answered.
 *
 * @param messages the conversation, the last one from the user; a {@code prompt} is one user
 *     message
 * @param instructionIds a benchmark's names of the clauses, for the oracle track; empty where
 *     unknown
 * @param kwargs their parameters, one map for each; whole numbers are {@code Long}
 */
public record PromptRow(
    RowKey key,
    List<Turn> messages,
    List<String> instructionIds,
    List<Map<String, Object>> kwargs) {
  private static final List<String> ROLES = List.of("system", "user", "assistant", "tool");

  public static final RowForm<PromptRow> FORM = new Form();

  /** One message: who speaks, in the words of the chat-completions protocol, and what. */
  public record Turn(String role, String content) {
    public Turn {
      if (!ROLES.contains(role)) {
        throw new IllegalArgumentException(
            "role \"%s\" is none of %s.".formatted(role, String.join(", ", ROLES)));
      }
    }
  }

  public PromptRow {
    messages = List.copyOf(messages);
    instructionIds = List.copyOf(instructionIds);
    kwargs = List.copyOf(kwargs);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("a prompt needs at least one message.");
    }
    if (instructionIds.size() != kwargs.size()) {
      throw new IllegalArgumentException(
          "%d instructions, but %d sets of parameters."
              .formatted(instructionIds.size(), kwargs.size()));
    }
  }

  /** The text of the last message. */
  public String prompt() {
    return messages.getLast().content();
  }

  /** What a row gives as {@code prompt} or {@code messages}. */
  static List<Turn> conversation(RowFields fields) {
    return Form.messages(fields);
  }

  private boolean isPlain() {
    return messages.size() == 1 && messages.getFirst().role().equals("user");
  }

  private static final class Form implements RowForm<PromptRow> {
    @Override
    public PromptRow read(RowFields fields) {
      List<String> ids =
          fields.has("instruction_id_list") ? fields.texts("instruction_id_list") : List.of();
      List<Map<String, Object>> kwargs = ids.isEmpty() ? List.of() : fields.maps("kwargs");
      if (ids.size() != kwargs.size()) {
        return fields.refuse("kwargs", "as long as instruction_id_list (%d)".formatted(ids.size()));
      }
      return new PromptRow(fields.key(), messages(fields), ids, kwargs);
    }

    private static List<Turn> messages(RowFields fields) {
      if (fields.has("prompt") == fields.has("messages")) {
        return fields.refuse("prompt", "given, or \"messages\", but not both");
      }
      if (fields.has("prompt")) {
        return List.of(new Turn("user", fields.text("prompt")));
      }
      List<Turn> turns = fields.rows("messages").stream().map(Form::turn).toList();
      return turns.isEmpty() ? fields.refuse("messages", "at least one message") : turns;
    }

    private static Turn turn(RowFields fields) {
      String role = fields.text("role");
      return ROLES.contains(role)
          ? new Turn(role, fields.text("content"))
          : fields.refuse("role", "one of " + String.join(", ", ROLES));
    }

    @Override
    public void write(PromptRow row, RowBuilder out) {
      out.key(row.key);
      if (row.isPlain()) {
        out.put("prompt", row.prompt());
      } else {
        out.rows(
            "messages",
            row.messages,
            (turn, message) -> message.put("role", turn.role()).put("content", turn.content()));
      }
      if (!row.instructionIds.isEmpty()) {
        out.texts("instruction_id_list", row.instructionIds).maps("kwargs", row.kwargs);
      }
    }

    @Override
    public RowKey keyOf(PromptRow row) {
      return row.key;
    }
  }
}
