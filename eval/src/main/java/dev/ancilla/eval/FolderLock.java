package dev.ancilla.eval;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second process out of a run's folder. One thread at a time.
 *
 * <p>The system frees the lock when the process ends, however it ends; the empty file stays.
 */
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Makes the folder where it is absent, and takes it.
   *
   * @throws AncillaException {@link ErrorCode#BAD_USAGE} when it is taken, {@link
   *     ErrorCode#INPUT_OUTPUT} when it cannot be made or written to
   */
  static FolderLock of(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (taken(channel)) {
        return new FolderLock(channel);
      }
      channel.close();
    } catch (IOException failure) {
      throw new AncillaException(
          ErrorCode.INPUT_OUTPUT,
          "%s cannot be used for a run: %s. Check its permissions and the disk, or choose another --out."
              .formatted(folder, failure),
          failure);
    }
    throw new AncillaException(
        ErrorCode.BAD_USAGE,
        "Another run is writing to %s. Wait for it, or choose another --out.".formatted(folder));
  }

  private static boolean taken(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw new AncillaException(
          ErrorCode.INPUT_OUTPUT, "The run's lock could not be freed: " + failure, failure);
    }
  }
}
