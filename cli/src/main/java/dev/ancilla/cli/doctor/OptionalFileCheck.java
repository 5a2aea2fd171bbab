package dev.ancilla.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Is something there that only some commands need?
 *
 * @param check its short name
 * @param what what it is
 * @param file where it should be
 * @param advice what to do without it
 */
public record OptionalFileCheck(String check, String what, Path file, String advice)
    implements HealthCheck {

  @Override
  public Finding look() {
    return Files.isRegularFile(file)
        ? Finding.ok(check, "%s: %s".formatted(what, file))
        : Finding.warn(check, "%s: not at %s".formatted(what, file), advice);
  }
}
