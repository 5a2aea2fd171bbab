package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;

/** Two paragraphs with a Markdown rule of asterisks between them, spaced or not. */
final class TwoDividedParagraphs implements Kind {
  @Override
  public String alias() {
    return "paragraphs:paragraphs";
  }

  @Override
  public String summary() {
    return "Two paragraphs with the divider *** or * * * between them.";
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return MarkdownRule.either(
        rule -> new Obligation.Measure(new Quantity.Parts(rule, false), 2, 2));
  }
}
