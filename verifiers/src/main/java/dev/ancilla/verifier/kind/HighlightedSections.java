package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import java.util.List;

/** Highlighted stretches; bold ones count once, like slanted ones. */
final class HighlightedSections implements Kind {
  @Override
  public String alias() {
    return "detectable_format:number_highlighted_sections";
  }

  @Override
  public String summary() {
    return "At least so many stretches *highlighted* in Markdown.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.count("num_highlights", "how many at least", 2));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    int least = parameters.count("num_highlights", 0);
    return new Obligation.Measure(Quantity.Highlights.HIGHLIGHTS, least, Obligation.Measure.OPEN);
  }
}
