package dev.ancilla.verifier.pattern;

import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Several obligations at once: F if any is F, else U if any is U, else T if any is T, else N.
 * Distance: the sum.
 */
final class AllOfVerifier implements Verifier {
  private static final List<Value> STRONGEST_FIRST = List.of(Value.F, Value.U, Value.T, Value.N);

  private final List<Verifier> parts;

  AllOfVerifier(List<Verifier> parts) {
    this.parts = List.copyOf(parts);
  }

  @Override
  public Finding examine(Candidate candidate) {
    List<Finding> found = parts.stream().map(part -> part.examine(candidate)).toList();
    Value value =
        STRONGEST_FIRST.stream()
            .filter(strong -> found.stream().anyMatch(finding -> finding.value() == strong))
            .findFirst()
            .orElseThrow();
    List<Region> regions =
        found.stream().flatMap(finding -> finding.regions().stream()).sorted().distinct().toList();
    return new Finding(
        value,
        regions,
        OptionalDouble.empty(),
        found.stream().mapToDouble(Finding::distance).sum(),
        found.stream()
            .filter(finding -> finding.value() == value)
            .map(Finding::fact)
            .collect(Collectors.joining("; ")),
        found.stream()
            .map(Finding::advice)
            .filter(advice -> !advice.isEmpty())
            .collect(Collectors.joining(" ")));
  }
}
