package dev.ancilla.verify;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Scope;

/** Makes the verifier of an obligation. Thread-safe. */
@FunctionalInterface
public interface VerifierFactory {
  /**
   * The verifier of an obligation on the text that it is given.
   *
   * @throws AncillaException when there is none, or what it needs is missing
   */
  Verifier verifierOf(Obligation obligation, Profile profile);

  /**
   * Turns a verifier of a text into one that looks at a part of the answer.
   *
   * @throws AncillaException with UNSUPPORTED where this factory only knows whole answers
   */
  default Verifier within(Scope scope, Verifier verifier) {
    if (scope.equals(Scope.ANSWER)) {
      return verifier;
    }
    throw new AncillaException(
        ErrorCode.UNSUPPORTED,
        "these verifiers look at whole answers only, not at %s.".formatted(scope));
  }
}
