package dev.ancilla.model.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A hidden folder for what is not finished yet. It goes when closed, and also when the process is
 * told to end; only a process that is killed outright leaves one, which the next {@link #open}
 * sweeps away. One thread at a time.
 */
final class Scratch implements AutoCloseable {
  private static final String PREFIX = ".unfinished-";
  private static final long LONGEST_END_SECONDS = 5;

  private final Path folder;
  private final Thread atExit;
  private volatile Optional<Process> writer = Optional.empty();

  private Scratch(Path folder) {
    this.folder = folder;
    this.atExit = new Thread(this::remove, "ancilla-scratch");
  }

  /** Makes a fresh folder. The caller holds the store's lock, so every older one is abandoned. */
  static Scratch open(Path parent) throws IOException {
    for (Path abandoned : below(parent)) {
      new Scratch(abandoned).remove();
    }
    Scratch scratch = new Scratch(Files.createTempDirectory(parent, PREFIX));
    Runtime.getRuntime().addShutdownHook(scratch.atExit);
    return scratch;
  }

  private static List<Path> below(Path parent) throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.filter(file -> file.getFileName().toString().startsWith(PREFIX)).toList();
    }
  }

  Path folder() {
    return folder;
  }

  /** The process that writes here now: it ends before the folder goes. */
  void writtenBy(Process process) {
    writer = Optional.of(process);
  }

  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook does the same once more.
    }
  }

  private void remove() {
    writer.ifPresent(Scratch::end);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // What cannot be removed now is swept by the next open; the outcome does not depend on it.
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().completeOnTimeout(process, LONGEST_END_SECONDS, TimeUnit.SECONDS).join();
  }
}
