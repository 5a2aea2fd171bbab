package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.Language;
import dev.ancilla.automaton.RegularExpression;
import dev.ancilla.spec.Obligation;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.OptionalDouble;

/** Marks around the whole answer. Distance: how many of the two marks are missing. */
final class WrappedVerifier implements Verifier {
  private final Obligation.Wrapped wrapped;
  private final Language language;

  WrappedVerifier(Obligation.Wrapped wrapped) {
    this.wrapped = wrapped;
    this.language =
        Language.of(
            RegularExpression.concatenation(
                RegularExpression.literal(wrapped.open(), true),
                RegularExpression.ANYTHING,
                RegularExpression.literal(wrapped.close(), true)));
  }

  @Override
  public Finding examine(Candidate candidate) {
    String body = Margin.body(candidate.text());
    boolean opens = body.startsWith(wrapped.open());
    int rest = opens ? wrapped.open().length() : 0;
    boolean closes =
        body.endsWith(wrapped.close()) && body.length() - wrapped.close().length() >= rest;
    String marks =
        "%s and %s".formatted(Wording.quote(wrapped.open()), Wording.quote(wrapped.close()));
    if (language.matches(body)) {
      return Finding.satisfied("wrapped in " + marks);
    }
    return new Finding(
        Value.F,
        List.of(),
        OptionalDouble.empty(),
        (opens ? 0 : 1) + (closes ? 0 : 1),
        opens
            ? "the mark at the end is missing"
            : closes ? "the mark at the start is missing" : "the marks around it are missing",
        "Wrap the whole answer in %s.".formatted(marks));
  }

  @Override
  public Monitor monitor(Candidate start) {
    return new BodyMonitor(language);
  }
}
