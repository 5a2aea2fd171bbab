package dev.ancilla.eval;

import dev.ancilla.formats.row.AnswerRow;
import dev.ancilla.formats.row.RowBuilder;
import dev.ancilla.formats.row.RowFields;
import dev.ancilla.formats.row.RowForm;
import dev.ancilla.formats.row.RowKey;
import dev.ancilla.model.FinishReason;

/**
 * One row of {@code responses.jsonl}: an answers row with two keys more. Immutable.
 *
 * @param finish how the last attempt ended
 * @param millis wall time, all attempts together
 */
public record Answer(AnswerRow row, FinishReason finish, long millis) {

  /** How it stands in a file. */
  public static final RowForm<Answer> FORM =
      new RowForm<>() {
        @Override
        public Answer read(RowFields fields) {
          return new Answer(
              AnswerRow.FORM.read(fields),
              fields.oneOf("finish", FinishReason.values(), RowFields::lowerCase),
              fields.count("millis"));
        }

        @Override
        public void write(Answer answer, RowBuilder out) {
          AnswerRow.FORM.write(answer.row, out);
          out.put("finish", RowFields.lowerCase(answer.finish)).put("millis", answer.millis);
        }

        @Override
        public RowKey keyOf(Answer answer) {
          return answer.row.key();
        }
      };

  /** True when the last attempt was cut off by its token cap. */
  public boolean capped() {
    return finish == FinishReason.MAX_TOKENS;
  }
}
