package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;

/** A word that reads the same backwards and is long enough to be meant. */
final class Palindrome implements Kind {
  @Override
  public String alias() {
    return "keywords:palindrome";
  }

  @Override
  public String summary() {
    return "A palindrome of three letters or more.";
  }

  @Override
  public Obligation plain(Parameters parameters) {
    return new Obligation.Measure(new Quantity.Palindromes(3), 1, Obligation.Measure.OPEN);
  }
}
