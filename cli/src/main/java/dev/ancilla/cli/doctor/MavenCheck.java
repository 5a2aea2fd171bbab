package dev.ancilla.cli.doctor;

import dev.ancilla.model.files.SearchPath;

/** Is there a Maven? Only building needs one. */
public record MavenCheck(SearchPath searchPath) implements HealthCheck {

  @Override
  public Finding look() {
    return searchPath
        .find("mvn")
        .map(program -> Finding.ok("maven", "Maven is " + program))
        .orElseGet(
            () ->
                Finding.warn(
                    "maven",
                    "there is no mvn on the PATH, so changed sources cannot be built",
                    "Install it: 'sudo apt-get install maven', 'sudo dnf install maven' or 'brew install maven'."));
  }
}
