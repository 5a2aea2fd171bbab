package dev.ancilla.verifier.pattern;

import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.JoinedMonitor;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** At least one of several obligations. Places and distance are those of the nearest part. */
final class AnyOfVerifier implements Verifier {
  private final List<Verifier> parts;

  AnyOfVerifier(List<Verifier> parts) {
    this.parts = List.copyOf(parts);
  }

  @Override
  public Finding examine(Candidate candidate) {
    List<Finding> found = parts.stream().map(part -> part.examine(candidate)).toList();
    Value value = Value.anyOf(found.stream().map(Finding::value).toList());
    String fact = Wording.facts(found, value);
    return switch (value) {
      case T -> Finding.satisfied(fact);
      case N -> Finding.notApplicable(fact);
      case U -> Finding.undecided(fact);
      case F -> nearest(found, fact);
    };
  }

  private static Finding nearest(List<Finding> found, String fact) {
    List<Finding> broken =
        found.stream()
            .filter(finding -> finding.value() == Value.F)
            .sorted(Comparator.comparingDouble(Finding::distance))
            .toList();
    Finding nearest = broken.getFirst();
    return new Finding(
        Value.F,
        nearest.regions(),
        OptionalDouble.empty(),
        nearest.distance(),
        fact,
        broken.size() == 1
            ? nearest.advice()
            : "Do at least one of these: "
                + broken.stream().map(Finding::advice).collect(Collectors.joining(" Or: ")));
  }

  @Override
  public Monitor monitor(Candidate start) {
    return JoinedMonitor.anyOf(parts.stream().map(part -> part.monitor(start)).toList());
  }
}
