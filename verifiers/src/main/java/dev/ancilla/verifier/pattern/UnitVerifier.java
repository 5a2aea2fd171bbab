package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Obligation;
import dev.ancilla.text.Region;
import dev.ancilla.text.Segmenter;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
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
    int needed = Math.abs(inUnit.number());
    if (units.size() < needed) {
      return new Finding(
          Value.F,
          List.of(),
          OptionalDouble.of(units.size()),
          needed - units.size(),
          "there is no %s, only %d".formatted(place(), units.size()),
          "Write at least %d %s.".formatted(needed, inUnit.unit().plural()));
    }
    Region unit = units.get(place(inUnit.number(), units.size()));
    Finding found = must.examine(candidate.withText(unit.of(candidate.text())));
    List<Region> regions =
        found.regions().stream()
            .map(part -> new Region(unit.start() + part.start(), unit.start() + part.end()))
            .toList();
    String advice = found.advice().isEmpty() ? "" : "In %s: %s".formatted(place(), found.advice());
    return new Finding(
        found.value(),
        regions,
        found.measured(),
        found.distance(),
        "%s: %s".formatted(place(), found.fact()),
        advice);
  }

  /** From 0; negative or beyond the last where there is no such unit. */
  static int place(int number, int units) {
    return number > 0 ? number - 1 : units + number;
  }

  private String place() {
    String unit = inUnit.unit().singular();
    int number = inUnit.number();
    if (number > 0) {
      return "%s %d".formatted(unit, number);
    }
    return number == -1 ? "the last " + unit : "%s %d from the end".formatted(unit, -number);
  }

  @Override
  public Monitor monitor(Candidate start) {
    return new UnitMonitor(inUnit, must, start);
  }
}
