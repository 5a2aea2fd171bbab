package dev.ancilla.verifier.pattern;

import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.JoinedMonitor;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Several obligations at once. Distance: the sum. */
final class AllOfVerifier implements Verifier {
  private final List<Verifier> parts;

  AllOfVerifier(List<Verifier> parts) {
    this.parts = List.copyOf(parts);
  }

  @Override
  public Finding examine(Candidate candidate) {
    List<Finding> found = parts.stream().map(part -> part.examine(candidate)).toList();
    Value value = Value.allOf(found.stream().map(Finding::value).toList());
    List<Region> regions =
        found.stream().flatMap(finding -> finding.regions().stream()).sorted().distinct().toList();
    return new Finding(
        value,
        regions,
        OptionalDouble.empty(),
        found.stream().mapToDouble(Finding::distance).sum(),
        Wording.facts(found, value),
        found.stream()
            .map(Finding::advice)
            .filter(advice -> !advice.isEmpty())
            .collect(Collectors.joining(" ")));
  }

  @Override
  public Monitor monitor(Candidate start) {
    return JoinedMonitor.allOf(parts.stream().map(part -> part.monitor(start)).toList());
  }
}
