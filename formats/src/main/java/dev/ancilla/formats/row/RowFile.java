package dev.ancilla.formats.row;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file of rows that appears as a whole or not at all: they go to a draft in the same folder,
 * which takes the file's place when {@link #keep} is called. One thread at a time.
 *
 * @param <T> the row
 */
public final class RowFile<T> implements AutoCloseable {
  private final Path file;
  private final Path draft;
  private final FileChannel channel;
  private final OutputStream out;
  private final RowForm<T> form;

  private RowFile(Path file, Path draft, FileChannel channel, RowForm<T> form) {
    this.file = file;
    this.draft = draft;
    this.channel = channel;
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    this.form = form;
  }

  /**
   * Begins a draft.
   *
   * @throws AncillaException with INPUT_OUTPUT when the folder cannot be written
   */
  public static <T> RowFile<T> begin(Path file, RowForm<T> form) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, file.getFileName() + ".", ".part");
      return new RowFile<>(file, draft, FileChannel.open(draft, StandardOpenOption.WRITE), form);
    } catch (IOException failure) {
      throw unwritable(file, failure);
    }
  }

  /**
   * Adds a row.
   *
   * @throws AncillaException with INPUT_OUTPUT when the disk is full
   */
  public void append(T row) {
    try {
      out.write(JsonLine.write(row, form));
    } catch (IOException failure) {
      throw unwritable(file, failure);
    }
  }

  /**
   * Puts the rows in the file's place, synced.
   *
   * @throws AncillaException with INPUT_OUTPUT when that fails; the file is as it was then
   */
  public void keep() {
    try {
      out.flush();
      channel.force(true);
      channel.close();
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw unwritable(file, failure);
    }
  }

  /** Throws the draft away, unless it was kept. */
  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(draft);
    } catch (IOException failure) {
      throw unwritable(draft, failure);
    }
  }

  private static AncillaException unwritable(Path file, IOException failure) {
    return new AncillaException(
        ErrorCode.INPUT_OUTPUT,
        "cannot write %s: %s. Free some space or choose another place; nothing was changed."
            .formatted(file, failure),
        failure);
  }
}
