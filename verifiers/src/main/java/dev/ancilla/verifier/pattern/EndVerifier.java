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

/** A given ending. The region at fault is the stretch that stands in its place. */
final class EndVerifier implements Verifier {
  private final Term term;
  private final Language language;

  EndVerifier(Term term) {
    RegularExpression blanks = RegularExpression.symbols(Alphabets.BLANK).star();
    RegularExpression quote =
        RegularExpression.symbols(Alphabets.CLOSING_QUOTES).then(blanks).optional();
    this.term = term;
    this.language =
        Language.of(RegularExpression.endingWith(Terms.expression(term).then(blanks).then(quote)));
  }

  @Override
  public Finding examine(Candidate candidate) {
    String text = candidate.text();
    if (language.matches(text)) {
      return Finding.satisfied("ends with " + Wording.quote(term.text()));
    }
    int end = Margin.end(text);
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
        "End with %s and nothing after it.".formatted(Wording.demanded(term)));
  }

  @Override
  public Monitor monitor(Candidate start) {
    return new LanguageMonitor(language);
  }
}
