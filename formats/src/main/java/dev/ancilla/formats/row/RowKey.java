package dev.ancilla.formats.row;

/** What names a row in its file: a whole number or a text, kept as it came. Immutable. */
public sealed interface RowKey {

  record Numbered(long number) implements RowKey {
    @Override
    public String toString() {
      return Long.toString(number);
    }
  }

  record Named(String name) implements RowKey {
    @Override
    public String toString() {
      return name;
    }
  }

  static RowKey of(long number) {
    return new Numbered(number);
  }

  static RowKey of(String name) {
    return new Named(name);
  }
}
