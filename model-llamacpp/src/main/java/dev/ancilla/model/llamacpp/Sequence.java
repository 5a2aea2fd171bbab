package dev.ancilla.model.llamacpp;

import java.util.Arrays;

/**
 * One token sequence in a {@link CellLog}: its tokens and the cell that holds each. Changed by the
 * log alone. One thread at a time.
 */
final class Sequence {
  private final int id;
  private int[] tokens = new int[64];
  private int[] cells = new int[64];
  private int length;

  Sequence(int id) {
    this.id = id;
  }

  /** Its number in native code. */
  int id() {
    return id;
  }

  /** How many tokens are in the cache, or in the batch that is being built. */
  int length() {
    return length;
  }

  int token(int position) {
    return tokens[position];
  }

  int cell(int position) {
    return cells[position];
  }

  /** How many leading tokens it has in common with the first {@code count} of an array. */
  int sharedWith(int[] others, int count) {
    int mismatch = Arrays.mismatch(tokens, 0, length, others, 0, count);
    return mismatch < 0 ? length : mismatch;
  }

  void add(int token, int cell) {
    if (length == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * length);
      cells = Arrays.copyOf(cells, 2 * length);
    }
    tokens[length] = token;
    cells[length] = cell;
    length++;
  }

  void cut(int newLength) {
    length = newLength;
  }

  void moveCell(int position, int cell) {
    cells[position] = cell;
  }
}
