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

/** A given ending. The region at fault is the stretch that stands in its place. */
final class EndVerifier implements Verifier {
  private final Term term;
  private final TermFinder finder;

  EndVerifier(Term term) {
    this.term = term;
    this.finder = new TermFinder(term);
  }

  @Override
  public Finding examine(Candidate candidate) {
    String text = candidate.text();
    int end = Margin.end(text);
    if (finder.endsAt(text, end) || finder.endsAt(text, Margin.insideClosingQuote(text, end))) {
      return Finding.satisfied("ends with " + Wording.quote(term.text()));
    }
    int start = Math.max(0, end - term.text().length());
    Region region = CodePoints.of(text).region(start, end);
    return new Finding(
        Value.F,
        region.length() == 0 ? List.of() : List.of(region),
        OptionalDouble.empty(),
        1,
        region.length() == 0
            ? "the answer is empty"
            : "ends with %s".formatted(Wording.quote(region.of(text))),
        "End with exactly %s and nothing after it.".formatted(Wording.quote(term.text())));
  }
}
