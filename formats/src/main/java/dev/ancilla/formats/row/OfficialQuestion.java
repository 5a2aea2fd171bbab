package dev.ancilla.formats.row;

import java.util.List;
import java.util.Map;

/**
 * An answer that a benchmark's own checks are to judge.
 *
 * @param kwargs the parameters, one map for each instruction
 */
public record OfficialQuestion(
    RowKey key,
    String prompt,
    List<String> instructionIds,
    List<Map<String, Object>> kwargs,
    String response) {
  public static final RowForm<OfficialQuestion> FORM = new Form();

  public OfficialQuestion {
    instructionIds = List.copyOf(instructionIds);
    kwargs = List.copyOf(kwargs);
    if (instructionIds.size() != kwargs.size()) {
      throw new IllegalArgumentException(
          "row %s: %d instructions, but %d sets of parameters."
              .formatted(key, instructionIds.size(), kwargs.size()));
    }
  }

  private static final class Form implements RowForm<OfficialQuestion> {
    @Override
    public OfficialQuestion read(RowFields fields) {
      List<String> ids = fields.texts("instruction_id_list");
      List<Map<String, Object>> kwargs = fields.maps("kwargs");
      if (ids.size() != kwargs.size()) {
        return fields.refuse("kwargs", "as long as instruction_id_list (%d)".formatted(ids.size()));
      }
      return new OfficialQuestion(
          fields.key(), fields.text("prompt"), ids, kwargs, fields.text("response"));
    }

    @Override
    public void write(OfficialQuestion row, RowBuilder out) {
      out.key(row.key)
          .put("prompt", row.prompt)
          .texts("instruction_id_list", row.instructionIds)
          .maps("kwargs", row.kwargs)
          .put("response", row.response);
    }

    @Override
    public RowKey keyOf(OfficialQuestion row) {
      return row.key;
    }
  }
}
