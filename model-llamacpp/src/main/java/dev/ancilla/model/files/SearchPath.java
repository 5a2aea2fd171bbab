package dev.ancilla.model.files;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The folders in which programs are looked for. Immutable.
 *
 * @param folders first match wins
 */
public record SearchPath(List<Path> folders) {
  public SearchPath {
    folders = List.copyOf(folders);
  }

  /**
   * As the variable {@code PATH} lists them; empty parts are ignored, not taken as the folder we
   * happen to be in.
   */
  public static SearchPath parse(String variable) {
    return new SearchPath(
        Arrays.stream(variable.split(File.pathSeparator, -1))
            .filter(part -> !part.isBlank())
            .map(Path::of)
            .toList());
  }

  /** The program of this name, if there is one that may be run. */
  public Optional<Path> find(String program) {
    return folders.stream()
        .map(folder -> folder.resolve(program))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }
}
