package dev.ancilla.cli.doctor;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which of our variables are set, and is one misspelt? Says names only: a value may be a secret.
 *
 * @param environment variables of the process
 */
public record SettingsCheck(Map<String, String> environment) implements HealthCheck {
  private static final String PREFIX = "ANCILLA_";
  private static final Set<String> KNOWN =
      Set.of(
          "ANCILLA_CACHE",
          "ANCILLA_DATA",
          "ANCILLA_JAVA_HOME",
          "ANCILLA_JAVA_OPTS",
          "ANCILLA_MAVEN_OPTS",
          "ANCILLA_SYSTEM_JDKS");

  public SettingsCheck {
    environment = Map.copyOf(environment);
  }

  @Override
  public Finding look() {
    Set<String> ours =
        environment.keySet().stream()
            .filter(name -> name.startsWith(PREFIX))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> unknown = new TreeSet<>(ours);
    unknown.removeAll(KNOWN);
    if (!unknown.isEmpty()) {
      return Finding.warn(
          "settings",
          "nothing reads %s".formatted(String.join(", ", unknown)),
          "Known are %s.".formatted(String.join(", ", new TreeSet<>(KNOWN))));
    }
    return Finding.ok(
        "settings", ours.isEmpty() ? "no variables set" : "set: " + String.join(", ", ours));
  }
}
