package dev.ancilla.cli.doctor;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Is something there that only some commands need?
 *
 * @param check its short name
 * @param what what it is
 * @param file where it is
 * @param advice what to do without it
 */
public record OptionalFileCheck(String check, String what, Optional<Path> file, String advice)
    implements HealthCheck {

  @Override
  public Finding look() {
    return file.map(path -> Finding.ok(check, "%s: %s".formatted(what, path)))
        .orElseGet(() -> Finding.warn(check, "%s: not here".formatted(what), advice));
  }
}
