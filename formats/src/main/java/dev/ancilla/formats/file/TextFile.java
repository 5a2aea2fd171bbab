package dev.ancilla.formats.file;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Text files as a whole. Stateless, thread-safe. */
public final class TextFile {
  private TextFile() {}

  /**
   * The text of a file.
   *
   * @param maxBytes larger files are refused unread
   * @throws AncillaException with BAD_INPUT when there is no such file, when it is too large or not
   *     UTF-8; with INPUT_OUTPUT when it cannot be read
   */
  public static String read(Path file, int maxBytes) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(maxBytes + 1);
    } catch (NoSuchFileException absent) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT, "there is no file %s. Check the path.".formatted(file), absent);
    } catch (IOException unreadable) {
      throw new AncillaException(
          ErrorCode.INPUT_OUTPUT,
          "cannot read %s: %s. Check that it is a file and may be read."
              .formatted(file, reason(unreadable)),
          unreadable);
    }
    if (bytes.length > maxBytes) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT,
          "%s holds more than %d bytes, the most such a file may have.".formatted(file, maxBytes));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw new AncillaException(
          ErrorCode.BAD_INPUT, "%s is not UTF-8. Save it as UTF-8.".formatted(file), malformed);
    }
  }

  /**
   * Writes a file in place of an older one: under another name in the same folder, synced, then
   * moved. A reader sees the old file or the new one, never a part.
   *
   * @throws AncillaException with INPUT_OUTPUT when the disk is full or the folder cannot be
   *     written; nothing is left behind then
   */
  public static void write(Path file, String text) {
    Path folder = file.toAbsolutePath().getParent();
    Path draft = null;
    try {
      Files.createDirectories(folder);
      draft = Files.createTempFile(folder, file.getFileName() + ".", ".part");
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      AncillaException refused =
          new AncillaException(
              ErrorCode.INPUT_OUTPUT,
              "cannot write %s: %s. Free some space or choose another place; nothing was changed."
                  .formatted(file, reason(failure)),
              failure);
      if (draft != null) {
        delete(draft, refused);
      }
      throw refused;
    }
  }

  private static void delete(Path draft, AncillaException reported) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException second) {
      reported.addSuppressed(second);
    }
  }

  /** The kind of failure and its message, since some messages hold nothing but the path. */
  private static String reason(IOException failure) {
    return failure.getClass().getSimpleName().replace("Exception", "")
        + ": "
        + failure.getMessage();
  }
}
