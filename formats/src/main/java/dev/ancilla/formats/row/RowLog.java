package dev.ancilla.formats.row;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A JSON Lines file that grows by whole rows and can be taken up again after the process was killed
 * at any moment. Thread-safe; one process at a time, which a file lock ensures.
 *
 * <pre>
 *   row \n row \n row \n ro        killed while writing: the rest without line break is cut off
 *   row \n row \n row              killed before the line break: the row is whole, and kept
 *   row \n xx# \n row \n           other damage: refused
 * </pre>
 *
 * <p>A row is on the disk when {@link #append} returns: one forced write each, a few milliseconds.
 * That is nothing beside a generated answer; do not use it for millions of rows.
 *
 * @param <T> the row
 */
public final class RowLog<T> implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;
  private final RowForm<T> form;
  private final Set<RowKey> keys = new HashSet<>();

  private RowLog(Path file, FileChannel channel, RowForm<T> form) {
    this.file = file;
    this.channel = channel;
    this.form = form;
  }

  /**
   * Opens a file to write on, or makes it.
   *
   * @throws AncillaException with BAD_INPUT when the file is damaged, holds other rows or the same
   *     key twice; with BAD_USAGE when someone else writes it; with INPUT_OUTPUT when it cannot be
   *     read or written
   */
  public static <T> RowLog<T> open(Path file, RowForm<T> form) {
    return open(file, form, row -> {});
  }

  /**
   * Opens a file to write on, or makes it, and tells the rows that stand in it. Reading them by a
   * second channel would do harm: on POSIX systems, closing that one gives up the lock.
   *
   * @param standing is told each row, oldest first, before this returns
   * @throws AncillaException as {@link #open(Path, RowForm)} does
   */
  public static <T> RowLog<T> open(Path file, RowForm<T> form, Consumer<T> standing) {
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
      RowLog<T> log = new RowLog<>(file, channel, form);
      boolean ready = false;
      try {
        log.lock();
        log.takeUp(standing);
        ready = true;
        return log;
      } finally {
        if (!ready) {
          channel.close();
        }
      }
    } catch (IOException failure) {
      throw new AncillaException(
          ErrorCode.INPUT_OUTPUT,
          "cannot open %s: %s. Check the folder and its rights.".formatted(file, failure),
          failure);
    }
  }

  /** True when a row of this key stands in the file. */
  public synchronized boolean has(RowKey key) {
    return keys.contains(key);
  }

  /** How many rows stand in the file. */
  public synchronized int size() {
    return keys.size();
  }

  /**
   * Writes a row.
   *
   * @throws IllegalArgumentException when a row of this key is there already
   * @throws AncillaException with INPUT_OUTPUT when the disk is full; the file keeps the rows it
   *     had
   */
  public synchronized void append(T row) {
    RowKey key = form.keyOf(row);
    if (keys.contains(key)) {
      throw new IllegalArgumentException(
          "%s has a row with key %s already; ask has() first.".formatted(file, key));
    }
    byte[] bytes = JsonLine.write(row, form);
    try {
      long end = channel.size();
      boolean written = false;
      try {
        write(bytes, end);
        channel.force(false);
        written = true;
      } finally {
        if (!written) {
          channel.truncate(end);
        }
      }
    } catch (IOException failure) {
      throw new AncillaException(
          ErrorCode.INPUT_OUTPUT,
          "cannot write %s: %s. Free some space and run again; the %d rows so far are kept."
              .formatted(file, failure.getMessage(), keys.size()),
          failure);
    }
    keys.add(key);
  }

  @Override
  public synchronized void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw new AncillaException(
          ErrorCode.INPUT_OUTPUT,
          "cannot close %s: %s.".formatted(file, failure.getMessage()),
          failure);
    }
  }

  private void lock() throws IOException {
    if (!locked()) {
      throw new AncillaException(
          ErrorCode.BAD_USAGE,
          "%s is being written by another run. Wait for it, or choose another file."
              .formatted(file));
    }
  }

  private boolean locked() throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private void takeUp(Consumer<T> standing) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(1 << 16);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long lineStart = 0;
    long position = 0;
    long number = 1;
    while (channel.read(block.clear(), position) > 0) {
      block.flip();
      while (block.hasRemaining()) {
        byte next = block.get();
        position++;
        if (next != '\n') {
          line.write(next);
          continue;
        }
        remember(line.toByteArray(), number++, standing);
        line.reset();
        lineStart = position;
      }
    }
    if (line.size() > 0) {
      mend(line.toByteArray(), lineStart, number, standing);
    }
  }

  private void remember(byte[] line, long number, Consumer<T> standing) {
    if (RowReader.isBlank(line)) {
      return;
    }
    String place = file + ":" + number;
    T row;
    try {
      row = JsonLine.read(line, place, form);
    } catch (AncillaException damage) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          damage.getMessage() + " This is no row an earlier run wrote; mend or move the file.",
          damage);
    }
    if (!keys.add(form.keyOf(row))) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          "%s: a second row with key %s. Delete one of them, or move the file."
              .formatted(place, form.keyOf(row)));
    }
    standing.accept(row);
  }

  /** The rest after the last line break: a whole row that lacks only that, or a torn one. */
  private void mend(byte[] rest, long start, long number, Consumer<T> standing) throws IOException {
    // A JSON object is complete only at its last brace, so no torn row can pass for a whole one.
    try {
      JsonLine.read(rest, file + ":" + number, form);
    } catch (AncillaException torn) {
      channel.truncate(start);
      channel.force(false);
      return;
    }
    remember(rest, number, standing);
    write(new byte[] {'\n'}, start + rest.length);
    channel.force(false);
  }

  private void write(byte[] bytes, long position) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    for (long at = position; rest.hasRemaining(); ) {
      at += channel.write(rest, at);
    }
  }
}
