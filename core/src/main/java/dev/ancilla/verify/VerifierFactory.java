package dev.ancilla.verify;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Profile;

/** Makes the verifier of an obligation. Thread-safe. */
@FunctionalInterface
public interface VerifierFactory {
  Verifier verifierOf(Obligation obligation, Profile profile);
}
