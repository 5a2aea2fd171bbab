package dev.ancilla.cli;

import dev.ancilla.formats.row.RowFile;
import dev.ancilla.formats.row.RowForm;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where rows go: to a file that appears as a whole, or on as lines. One thread at a time.
 *
 * @param <T> the row
 */
final class RowSink<T> implements AutoCloseable {
  private final Optional<RowFile<T>> file;
  private final RowForm<T> form;
  private final Consumer<String> lines;

  private RowSink(Optional<RowFile<T>> file, RowForm<T> form, Consumer<String> lines) {
    this.file = file;
    this.form = form;
    this.lines = lines;
  }

  /**
   * @param lines takes what no file takes, line breaks included
   */
  static <T> RowSink<T> of(Optional<Path> file, RowForm<T> form, Consumer<String> lines) {
    return new RowSink<>(file.map(path -> RowFile.begin(path, form)), form, lines);
  }

  void append(T row) {
    file.ifPresentOrElse(rows -> rows.append(row), () -> lines.accept(form.line(row)));
  }

  void keep() {
    file.ifPresent(RowFile::keep);
  }

  @Override
  public void close() {
    file.ifPresent(RowFile::close);
  }
}
