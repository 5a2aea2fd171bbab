package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Obligation;
import dev.ancilla.text.Region;
import dev.ancilla.text.Segmenter;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.OptionalDouble;

/** An obligation on the n-th unit. Distance: the part's own, or the units that are missing. */
final class UnitVerifier implements Verifier {
  private final Obligation.InUnit inUnit;
  private final Verifier must;

  UnitVerifier(Obligation.InUnit inUnit, Verifier must) {
    this.inUnit = inUnit;
    this.must = must;
  }

  @Override
  public Finding examine(Candidate candidate) {
    List<Region> units = Segmenter.plain().units(candidate.text(), inUnit.unit());
    String place = "%s %d".formatted(inUnit.unit().singular(), inUnit.number());
    if (units.size() < inUnit.number()) {
      return new Finding(
          Value.F,
          List.of(),
          OptionalDouble.empty(),
          inUnit.number() - units.size(),
          "there is no %s, only %d".formatted(place, units.size()),
          "Write at least %d %s.".formatted(inUnit.number(), inUnit.unit().plural()));
    }
    Region unit = units.get(inUnit.number() - 1);
    Finding found = must.examine(new Candidate(unit.of(candidate.text())));
    List<Region> regions =
        found.regions().stream()
            .map(part -> new Region(unit.start() + part.start(), unit.start() + part.end()))
            .toList();
    String advice = found.advice().isEmpty() ? "" : "In %s: %s".formatted(place, found.advice());
    return new Finding(
        found.value(),
        regions,
        found.measured(),
        found.distance(),
        "%s: %s".formatted(place, found.fact()),
        advice);
  }
}
