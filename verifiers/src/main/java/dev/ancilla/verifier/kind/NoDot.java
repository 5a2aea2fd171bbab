package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import java.util.List;

/** No dot, be it the end of a sentence, a decimal point or one of three. */
final class NoDot implements Kind {
  private static final List<Term> DOTS =
      List.of(
          Term.exactly("."),
          Term.exactly("…"),
          Term.exactly("。"),
          Term.exactly("．"),
          Term.exactly("｡"));

  @Override
  public String alias() {
    return "punctuation:punctuation_dot";
  }

  @Override
  public String summary() {
    return "No full stop and no other dot.";
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return new Obligation.Forbids(DOTS);
  }
}
