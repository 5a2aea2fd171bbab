package dev.ancilla.formats.row;

import java.util.List;

/**
 * What a benchmark's own checks say, one value for each instruction in the order of the question.
 *
 * @param loose after the benchmark's forgiving transformations of the answer
 */
public record OfficialVerdict(RowKey key, List<Boolean> strict, List<Boolean> loose) {
  public static final RowForm<OfficialVerdict> FORM =
      new RowForm<>() {
        @Override
        public OfficialVerdict read(RowFields fields) {
          List<Boolean> strict = fields.flags("strict");
          List<Boolean> loose = fields.flags("loose");
          return strict.size() == loose.size()
              ? new OfficialVerdict(fields.key(), strict, loose)
              : fields.refuse("loose", "as long as strict (%d)".formatted(strict.size()));
        }

        @Override
        public void write(OfficialVerdict row, RowBuilder out) {
          out.key(row.key).flags("strict", row.strict).flags("loose", row.loose);
        }

        @Override
        public RowKey keyOf(OfficialVerdict row) {
          return row.key;
        }
      };

  public OfficialVerdict {
    strict = List.copyOf(strict);
    loose = List.copyOf(loose);
    if (strict.size() != loose.size()) {
      throw new IllegalArgumentException(
          "row %s: %d strict values, but %d loose ones."
              .formatted(key, strict.size(), loose.size()));
    }
  }
}
