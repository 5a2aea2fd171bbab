package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Term;
import dev.ancilla.text.CodePoints;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.OptionalDouble;

/** A given beginning. The region at fault is the stretch that stands in its place. */
final class StartVerifier implements Verifier {
  private final Term term;
  private final TermFinder finder;

  StartVerifier(Term term) {
    this.term = term;
    this.finder = new TermFinder(term);
  }

  @Override
  public Finding examine(Candidate candidate) {
    String text = candidate.text();
    int start = Margin.start(text);
    if (finder.standsAt(text, start)
        || finder.standsAt(text, Margin.insideOpeningQuote(text, start))) {
      return Finding.satisfied("starts with " + Wording.quote(term.text()));
    }
    int end = Math.min(text.length(), start + term.text().length());
    Region region = CodePoints.of(text).region(start, end);
    return new Finding(
        Value.F,
        region.length() == 0 ? List.of() : List.of(region),
        OptionalDouble.empty(),
        1,
        region.length() == 0
            ? "the answer is empty"
            : "starts with %s".formatted(Wording.quote(region.of(text))),
        "Start with exactly %s.".formatted(Wording.quote(term.text())));
  }
}
