package dev.ancilla.eval;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there whole or not at all. Stateless. */
final class WholeFile {
  private WholeFile() {}

  /**
   * Puts a text in place of whatever was there. A crash leaves the old file or the new one, and at
   * worst a temporary file beside it, which the next write takes over.
   *
   * @throws AncillaException ({@link ErrorCode#INPUT_OUTPUT}) when it cannot be written; nothing is
   *     left behind then
   */
  static void write(Path file, String text) {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      discard(temporary, failure);
      throw new AncillaException(
          ErrorCode.INPUT_OUTPUT,
          "%s could not be written: %s. Check the disk's free space and the folder's permissions."
              .formatted(file, failure.getMessage()),
          failure);
    }
  }

  private static void discard(Path temporary, IOException failure) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException further) {
      failure.addSuppressed(further);
    }
  }
}
