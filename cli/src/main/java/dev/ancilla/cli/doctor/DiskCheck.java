package dev.ancilla.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Is there room to work in a folder, and may we write to it?
 *
 * @param purpose what the folder is for
 * @param folder need not exist yet; then its nearest existing parent counts
 * @param neededBytes below this nothing works
 */
public record DiskCheck(String purpose, Path folder, long neededBytes) implements HealthCheck {
  private static final long ROOMY_FACTOR = 4;

  @Override
  public Finding look() {
    Path existing =
        Stream.iterate(folder.toAbsolutePath(), path -> path != null, Path::getParent)
            .filter(Files::exists)
            .findFirst()
            .orElse(folder);
    String advice = "Free some space, or point ANCILLA_CACHE and TMPDIR to another disk.";
    try {
      long usable = Files.getFileStore(existing).getUsableSpace();
      String text = "%s %s has %,d MB free".formatted(purpose, folder, usable / 1_000_000);
      if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
        return Finding.fail("disk", "%s %s cannot be written".formatted(purpose, existing), advice);
      }
      if (usable < neededBytes) {
        return Finding.fail("disk", text, advice);
      }
      return usable < ROOMY_FACTOR * neededBytes
          ? Finding.warn("disk", text, advice)
          : Finding.ok("disk", text);
    } catch (IOException e) {
      return Finding.fail(
          "disk", "%s %s cannot be looked at (%s)".formatted(purpose, existing, e), advice);
    }
  }
}
