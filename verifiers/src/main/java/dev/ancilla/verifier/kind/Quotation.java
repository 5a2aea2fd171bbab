package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;

/** An answer in straight double quotation marks, as keyboards have them. */
final class Quotation implements Kind {
  @Override
  public String alias() {
    return "startend:quotation";
  }

  @Override
  public String summary() {
    return "The whole answer stands in double quotation marks.";
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return new Obligation.Wrapped("\"", "\"");
  }
}
