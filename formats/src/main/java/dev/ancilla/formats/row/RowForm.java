package dev.ancilla.formats.row;

import java.nio.charset.StandardCharsets;

/**
 * How one kind of row is read and written. Stateless, thread-safe.
 *
 * @param <T> the row
 */
public interface RowForm<T> {
  /**
   * Reads a row; keys it does not know are left alone.
   *
   * @throws dev.ancilla.error.AncillaException with BAD_INPUT when a value is missing or unfit
   */
  T read(RowFields fields);

  void write(T row, RowBuilder out);

  RowKey keyOf(T row);

  /** The row as one line of JSON, the line break at its end included. */
  default String line(T row) {
    return new String(JsonLine.write(row, this), StandardCharsets.UTF_8);
  }
}
