package dev.ancilla.formats.row;

/** The least an answer file holds: what was answered. Any answers row reads as one. */
public record ResponseRow(RowKey key, String response) {
  public static final RowForm<ResponseRow> FORM =
      new RowForm<>() {
        @Override
        public ResponseRow read(RowFields fields) {
          return new ResponseRow(fields.key(), fields.text("response"));
        }

        @Override
        public void write(ResponseRow row, RowBuilder out) {
          out.key(row.key).put("response", row.response);
        }

        @Override
        public RowKey keyOf(ResponseRow row) {
          return row.key;
        }
      };
}
