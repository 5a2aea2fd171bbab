package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.text.Unit;
import java.util.List;

/** The first word again at the very end, where nothing follows it, no punctuation either. */
final class SameStartAndEnd implements Kind {
  @Override
  public String alias() {
    return "keywords:start_end";
  }

  @Override
  public String summary() {
    return "Starts and ends with the same word; nothing follows it.";
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return new Obligation.AllOf(
        List.of(
            new Obligation.Alike(Unit.WORD, 1, -1),
            new Obligation.Matches("(?s).*[\\p{L}\\p{M}\\p{N}]", true)));
  }
}
