package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.Language;
import dev.ancilla.automaton.RegularExpression;
import dev.ancilla.spec.Term;
import dev.ancilla.text.CodePoints;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.OptionalDouble;

/** A given beginning. The region at fault is the stretch that stands in its place. */
final class StartVerifier implements Verifier {
  private final Term term;
  private final Language language;

  StartVerifier(Term term) {
    RegularExpression blanks = RegularExpression.symbols(Alphabets.BLANK).star();
    RegularExpression quote =
        RegularExpression.symbols(Alphabets.OPENING_QUOTES).then(blanks).optional();
    this.term = term;
    this.language =
        Language.of(
            RegularExpression.startingWith(blanks.then(quote).then(Terms.expression(term))));
  }

  @Override
  public Finding examine(Candidate candidate) {
    String text = candidate.text();
    if (language.matches(text)) {
      return Finding.satisfied("starts with " + Wording.quote(term.text()));
    }
    int start = Margin.start(text);
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
        "Start with %s.".formatted(Wording.demanded(term)));
  }

  @Override
  public Monitor monitor(Candidate start) {
    return new LanguageMonitor(language);
  }
}
