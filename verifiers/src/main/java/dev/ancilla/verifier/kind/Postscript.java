package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Match;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import java.util.List;

/**
 * A postscript: a line that begins with the marker. Not tied to the last paragraph, so that it
 * agrees with an end phrase that has to come after it.
 */
final class Postscript implements Kind {
  @Override
  public String alias() {
    return "detectable_content:postscript";
  }

  @Override
  public String summary() {
    return "A line opens a postscript with the marker.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.text("postscript_marker", "how the line begins", "P.S."));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    Term marker = new Term(parameters.text("postscript_marker").strip(), Match.SUBSTRING, false);
    return new Obligation.Measure(new Quantity.LinesStarting(marker), 1, Obligation.Measure.OPEN);
  }
}
