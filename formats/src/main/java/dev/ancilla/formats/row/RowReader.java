package dev.ancilla.formats.row;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a JSON Lines file row by row, in memory of one row; blank lines are passed over. One thread
 * at a time.
 *
 * @param <T> the row
 */
public final class RowReader<T> implements AutoCloseable {
  private static final int MAX_LINE_BYTES = 64 << 20;

  private final InputStream in;
  private final String name;
  private final RowForm<T> form;
  private long line;

  private RowReader(InputStream in, String name, RowForm<T> form) {
    this.in = in;
    this.name = name;
    this.form = form;
  }

  /**
   * Opens a file.
   *
   * @throws AncillaException with BAD_INPUT when there is no such file, with INPUT_OUTPUT when it
   *     cannot be read
   */
  public static <T> RowReader<T> open(Path file, RowForm<T> form) {
    try {
      return of(Files.newInputStream(file), file.toString(), form);
    } catch (NoSuchFileException absent) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT, "there is no file %s. Check the path.".formatted(file), absent);
    } catch (IOException unreadable) {
      throw unreadable(file.toString(), unreadable);
    }
  }

  /**
   * Reads rows from elsewhere, such as standard input.
   *
   * @param name for messages, in the place of a file's
   */
  public static <T> RowReader<T> of(InputStream in, String name, RowForm<T> form) {
    return new RowReader<>(new BufferedInputStream(in), name, form);
  }

  /** All rows of a file. */
  public static <T> List<T> readAll(Path file, RowForm<T> form) {
    List<T> rows = new ArrayList<>();
    try (RowReader<T> reader = open(file, form)) {
      for (Optional<T> row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }

  /**
   * The next row; empty at the end.
   *
   * @throws AncillaException with BAD_INPUT, file and line when it is no such row; with
   *     INPUT_OUTPUT when the file cannot be read on
   */
  public Optional<T> next() {
    while (true) {
      Optional<byte[]> bytes = nextLine();
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      if (!isBlank(bytes.get())) {
        return Optional.of(JsonLine.read(bytes.get(), name + ":" + line, form));
      }
    }
  }

  /** The line of the row read last, from 1. */
  public long line() {
    return line;
  }

  private Optional<byte[]> nextLine() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      int next = in.read();
      if (next < 0) {
        return Optional.empty();
      }
      line++;
      for (; next >= 0 && next != '\n'; next = in.read()) {
        bytes.write(next);
        if (bytes.size() > MAX_LINE_BYTES) {
          throw new AncillaException(
              ErrorCode.BAD_INPUT,
              "%s:%d: the line is longer than %d bytes; expected one JSON object a line."
                  .formatted(name, line, MAX_LINE_BYTES));
        }
      }
    } catch (IOException unreadable) {
      throw unreadable(name, unreadable);
    }
    return Optional.of(bytes.toByteArray());
  }

  static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException unreadable) {
      throw unreadable(name, unreadable);
    }
  }

  private static AncillaException unreadable(String name, IOException cause) {
    return new AncillaException(
        ErrorCode.INPUT_OUTPUT,
        "cannot read %s: %s. Check that it is a file and may be read."
            .formatted(name, cause.getMessage()),
        cause);
  }
}
