package dev.ancilla.formats.row;

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
}
