package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import java.util.List;

/** No comma, full-width and Arabic ones included. */
final class NoComma implements Kind {
  private static final List<Term> COMMAS =
      List.of(Term.exactly(","), Term.exactly("，"), Term.exactly("、"), Term.exactly("،"));

  @Override
  public String alias() {
    return "punctuation:no_comma";
  }

  @Override
  public String summary() {
    return "No comma.";
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return new Obligation.Forbids(COMMAS);
  }
}
