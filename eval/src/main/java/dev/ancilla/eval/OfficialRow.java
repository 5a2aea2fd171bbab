package dev.ancilla.eval;

import dev.ancilla.eval.score.ClauseScore;
import dev.ancilla.eval.score.Score;
import dev.ancilla.formats.row.RowBuilder;
import dev.ancilla.formats.row.RowFields;
import dev.ancilla.formats.row.RowForm;
import dev.ancilla.formats.row.RowKey;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of the official checker's {@code --details}. Immutable.
 *
 * @param repeated4grams the checker's own figure, rounded to four decimals
 */
record OfficialRow(
    RowKey key,
    List<String> kinds,
    List<Boolean> strict,
    List<Boolean> loose,
    double repeated4grams) {
  static final RowForm<OfficialRow> FORM =
      new RowForm<>() {
        @Override
        public OfficialRow read(RowFields fields) {
          OfficialRow row =
              new OfficialRow(
                  fields.key(),
                  fields.texts("kinds"),
                  fields.flags("strict"),
                  fields.flags("loose"),
                  fields.number("repeated_4grams"));
          return row.strict.size() == row.kinds.size() && row.loose.size() == row.kinds.size()
              ? row
              : fields.refuse("kinds", "as long as strict and loose");
        }

        @Override
        public void write(OfficialRow row, RowBuilder out) {
          out.key(row.key)
              .texts("kinds", row.kinds)
              .flags("strict", row.strict)
              .flags("loose", row.loose)
              .put("repeated_4grams", row.repeated4grams);
        }

        @Override
        public RowKey keyOf(OfficialRow row) {
          return row.key;
        }
      };

  Score score() {
    List<ClauseScore> clauses = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      clauses.add(new ClauseScore(kinds.get(i), strict.get(i), loose.get(i)));
    }
    return new Score(key, clauses);
  }
}
