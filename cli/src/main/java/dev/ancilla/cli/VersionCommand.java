package dev.ancilla.cli;

import dev.ancilla.error.ExitStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./ancilla version}. */
@Command(
    name = "version",
    description = "Say which Ancilla, Java and system this is.",
    footer = {"", "Example:", "  ./ancilla version --json"})
final class VersionCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private OutputOptions output = new OutputOptions();

  VersionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("ancilla", Version.text());
    facts.put("java", surroundings.property("java.runtime.version"));
    facts.put(
        "system",
        "%s %s %s"
            .formatted(
                surroundings.property("os.name"),
                surroundings.property("os.version"),
                surroundings.property("os.arch")));
    if (output.json()) {
      surroundings.out().println(JsonOutput.page(facts));
    } else {
      facts.forEach((name, value) -> surroundings.out().println(name + " " + value));
    }
    return ExitStatus.FINE.code();
  }
}
