package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.text.Unit;

/** Two paragraphs as everybody writes them, one blank line or more between them. */
final class TwoParagraphs implements Kind {
  @Override
  public String alias() {
    return "paragraphs:paragraphs2";
  }

  @Override
  public String summary() {
    return "Two paragraphs with a blank line between them.";
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return new Obligation.Measure(new Quantity.Units(Unit.PARAGRAPH), 2, 2);
  }
}
