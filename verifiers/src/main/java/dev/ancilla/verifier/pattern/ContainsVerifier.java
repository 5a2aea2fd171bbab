package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.JoinedMonitor;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.OptionalDouble;

/** Required terms. Distance: how many are missing; 1 where any one would do. */
final class ContainsVerifier implements Verifier {
  private final List<TermFinder> finders;
  private final boolean all;

  ContainsVerifier(Obligation.Contains contains) {
    this.finders = TermFinder.of(contains.terms());
    this.all = contains.all();
  }

  @Override
  public Finding examine(Candidate candidate) {
    List<Term> missing =
        finders.stream()
            .filter(finder -> !finder.occurs(candidate.text()))
            .map(TermFinder::term)
            .toList();
    int found = finders.size() - missing.size();
    if (missing.isEmpty() || (!all && found > 0)) {
      return Finding.satisfied(
          "%d of %d required terms occur".formatted(found, finders.size()), found);
    }
    String terms = Wording.quote(missing);
    return new Finding(
        Value.F,
        List.of(),
        OptionalDouble.of(found),
        all ? missing.size() : 1,
        all ? "missing: " + terms : "none of these occurs: " + terms,
        all ? "Include " + terms + "." : "Include at least one of " + terms + ".");
  }

  @Override
  public Monitor monitor(Candidate start) {
    List<LanguageMonitor> parts =
        finders.stream().map(finder -> new LanguageMonitor(finder.containing())).toList();
    return all ? JoinedMonitor.allOf(parts) : JoinedMonitor.anyOf(parts);
  }
}
