package dev.ancilla.model.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Shell scripts that stand in for pip, in a folder that serves as the search path. */
final class FakeTool {
  private FakeTool() {}

  /**
   * Writes a script that answers {@code --version} and otherwise runs the given lines, with {@code
   * $dest} set to the folder that pip would download to.
   */
  static SearchPath install(Path folder, String program, String lines) throws IOException {
    Files.createDirectories(folder);
    Path script =
        Files.writeString(
            folder.resolve(program),
            """
            #!/bin/sh
            case "$*" in *--version*) exit 0;; esac
            while [ $# -gt 0 ]; do
              if [ "$1" = --dest ]; then dest=$2; fi
              shift
            done
            %s
            """
                .formatted(lines));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new SearchPath(List.of(folder));
  }
}
