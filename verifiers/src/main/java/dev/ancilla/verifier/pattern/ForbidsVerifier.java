package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** Forbidden terms. Distance: how many places hold one. */
final class ForbidsVerifier implements Verifier {
  private final List<TermFinder> finders;

  ForbidsVerifier(Obligation.Forbids forbids) {
    this.finders = TermFinder.of(forbids.terms());
  }

  @Override
  public Finding examine(Candidate candidate) {
    TreeSet<Region> hits = new TreeSet<>();
    List<Term> used = new ArrayList<>();
    for (TermFinder finder : finders) {
      List<Region> places = finder.find(candidate.text());
      if (!places.isEmpty()) {
        used.add(finder.term());
        hits.addAll(places);
      }
    }
    if (hits.isEmpty()) {
      return Finding.satisfied("no forbidden term occurs", 0);
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
}
