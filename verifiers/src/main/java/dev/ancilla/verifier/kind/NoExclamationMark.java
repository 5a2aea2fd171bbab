package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import java.util.List;

/** No exclamation mark, full-width and Spanish ones included. */
final class NoExclamationMark implements Kind {
  private static final List<Term> MARKS =
      List.of(
          Term.exactly("!"),
          Term.exactly("！"),
          Term.exactly("¡"),
          Term.exactly("‼"),
          Term.exactly("⁉"));

  @Override
  public String alias() {
    return "punctuation:punctuation_exclamation";
  }

  @Override
  public String summary() {
    return "No exclamation mark.";
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return new Obligation.Forbids(MARKS);
  }
}
