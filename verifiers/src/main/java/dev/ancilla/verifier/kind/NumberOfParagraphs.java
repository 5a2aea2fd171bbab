package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import java.util.List;

/**
 * Paragraphs divided by Markdown's {@code ***}, which stands alone; text in bold italics is no
 * divider.
 */
final class NumberOfParagraphs implements Kind {
  @Override
  public String alias() {
    return "length_constraints:number_paragraphs";
  }

  @Override
  public String summary() {
    return "Exactly so many paragraphs with the divider *** between them.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.count("num_paragraphs", "how many", 3));
  }

  @Override
  public Obligation plain(Parameters parameters) {
    int paragraphs = parameters.count("num_paragraphs", 1);
    return new Obligation.Measure(new Quantity.Parts("***", false), paragraphs, paragraphs);
  }
}
