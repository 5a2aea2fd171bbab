package dev.ancilla.cli;

import dev.ancilla.cli.doctor.Finding;
import dev.ancilla.cli.doctor.Finding.State;
import dev.ancilla.cli.doctor.HealthCheck;
import dev.ancilla.error.ExitStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./ancilla doctor}. */
@Command(
    name = "doctor",
    description =
        "Check JDK, engine, model, disk, network, data and settings, and say what to do. Exit status 69 when something needed is missing.",
    footer = {"", "Example:", "  ./ancilla doctor"})
final class DoctorCommand implements Callable<Integer> {
  private final List<HealthCheck> checks;
  private final Surroundings surroundings;

  @Mixin private OutputOptions output = new OutputOptions();

  DoctorCommand(List<HealthCheck> checks, Surroundings surroundings) {
    this.checks = List.copyOf(checks);
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<Finding> findings = new ArrayList<>();
    for (HealthCheck check : checks) {
      Finding finding = check.look();
      findings.add(finding);
      if (!output.json()) {
        print(finding);
      }
    }
    boolean healthy = findings.stream().noneMatch(finding -> finding.state() == State.FAIL);
    if (output.json()) {
      Map<String, Object> page = new LinkedHashMap<>();
      page.put("healthy", healthy);
      page.put("checks", findings.stream().map(DoctorCommand::json).toList());
      surroundings.out().println(JsonOutput.page(page));
    }
    return (healthy ? ExitStatus.FINE : ExitStatus.UNAVAILABLE).code();
  }

  private void print(Finding finding) {
    surroundings
        .out()
        .printf("%-4s  %-8s  %s%n", word(finding.state()), finding.check(), finding.text());
    if (!finding.advice().isEmpty()) {
      surroundings.out().printf("      %-8s  -> %s%n", "", finding.advice());
    }
  }

  private static Map<String, String> json(Finding finding) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("check", finding.check());
    row.put("state", word(finding.state()));
    row.put("text", finding.text());
    row.put("advice", finding.advice());
    return row;
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
