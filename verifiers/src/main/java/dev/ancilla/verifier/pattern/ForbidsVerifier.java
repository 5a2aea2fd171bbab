package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.Language;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** Forbidden terms. Distance: how many places hold one. */
final class ForbidsVerifier implements Verifier {
  private final List<TermFinder> finders;
  private final Language clean;

  ForbidsVerifier(Obligation.Forbids forbids) {
    this.finders = TermFinder.of(forbids.terms());
    this.clean = Language.avoiding(Terms.expression(forbids.terms()));
  }

  @Override
  public Finding examine(Candidate candidate) {
    if (clean.matches(candidate.text())) {
      return Finding.satisfied("no forbidden term occurs", 0);
    }
    TreeSet<Region> hits = new TreeSet<>();
    List<Term> used = new ArrayList<>();
    for (TermFinder finder : finders) {
      List<Region> places = finder.find(candidate.text());
      if (!places.isEmpty()) {
        used.add(finder.term());
        hits.addAll(places);
      }
    }
    String terms = Wording.quote(used);
    return new Finding(
        Value.F,
        List.copyOf(hits),
        OptionalDouble.of(hits.size()),
        hits.size(),
        "forbidden, but %s: %s"
            .formatted(hits.size() == 1 ? "occurs once" : hits.size() + " places hold it", terms),
        "Do not use " + terms + ".");
  }

  @Override
  public Monitor monitor(Candidate start) {
    return new LanguageMonitor(clean);
  }
}
