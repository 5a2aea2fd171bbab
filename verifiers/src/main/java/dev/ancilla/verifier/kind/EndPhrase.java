package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Match;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import java.util.List;

/** A phrase that nothing follows. In any case, since the same prompt may ask for capitals. */
final class EndPhrase implements Kind {
  @Override
  public String alias() {
    return "startend:end_checker";
  }

  @Override
  public String summary() {
    return "Ends with the phrase.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.text("end_phrase", "what nothing follows", "Fair winds."));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    String phrase = parameters.text("end_phrase").strip();
    return new Obligation.EndsWith(new Term(phrase, Match.SUBSTRING, false));
  }
}
