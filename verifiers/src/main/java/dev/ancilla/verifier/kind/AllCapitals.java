package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.text.Unit;
import java.util.List;

/** An answer in capitals that says something. That it is English is not checked here. */
final class AllCapitals implements Kind {
  @Override
  public String alias() {
    return "change_case:english_capital";
  }

  @Override
  public String summary() {
    return "Capital letters only.";
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return new Obligation.AllOf(
        List.of(
            new Obligation.LetterCase(Obligation.LetterCase.Letters.UPPER),
            new Obligation.Measure(new Quantity.Units(Unit.WORD), 1, Obligation.Measure.OPEN)));
  }
}
