package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import java.util.List;

/**
 * A choice among the kind's three fixed phrases, which belong to its definition. Prompts word it as
 * "just say" and as "think out loud, then answer", so text around the phrase is allowed.
 */
final class ConstrainedResponse implements Kind {
  private static final List<Term> OPTIONS =
      List.of(
          Term.exactly("My answer is yes."),
          Term.exactly("My answer is no."),
          Term.exactly("My answer is maybe."));

  @Override
  public String alias() {
    return "detectable_format:constrained_response";
  }

  @Override
  public String summary() {
    return "Exactly one of the fixed answers: yes, no or maybe.";
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return new Obligation.ExactlyOne(OPTIONS);
  }
}
