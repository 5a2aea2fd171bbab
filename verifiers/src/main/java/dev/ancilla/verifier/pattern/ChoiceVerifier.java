package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Obligation;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.OptionalDouble;

/** One option out of several. Distance: 1 when none occurs, else how many are too many. */
final class ChoiceVerifier implements Verifier {
  private final List<TermFinder> finders;

  ChoiceVerifier(Obligation.ExactlyOne choice) {
    this.finders = TermFinder.of(choice.terms());
  }

  @Override
  public Finding examine(Candidate candidate) {
    List<TermFinder> chosen =
        finders.stream().filter(finder -> finder.occurs(candidate.text())).toList();
    if (chosen.size() == 1) {
      return Finding.satisfied("chose " + names(chosen), 1);
    }
    List<Region> places =
        chosen.stream()
            .skip(1)
            .flatMap(finder -> finder.find(candidate.text()).stream())
            .sorted()
            .toList();
    return new Finding(
        Value.F,
        places,
        OptionalDouble.of(chosen.size()),
        chosen.isEmpty() ? 1 : chosen.size() - 1,
        chosen.isEmpty()
            ? "none of the options occurs"
            : "%d options occur: %s".formatted(chosen.size(), names(chosen)),
        "Use exactly one of these phrases: %s.".formatted(names(finders)));
  }

  @Override
  public Monitor monitor(Candidate start) {
    return new ChoiceMonitor(
        finders.stream().map(finder -> finder.containing().complement().run()).toList());
  }

  private static String names(List<TermFinder> finders) {
    return Wording.quote(finders.stream().map(TermFinder::term).toList());
  }
}
