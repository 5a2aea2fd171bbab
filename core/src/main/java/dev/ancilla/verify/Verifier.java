package dev.ancilla.verify;

/**
 * Measures one obligation on a candidate. Made once, used often. Immutable, thread-safe.
 *
 * <p>What it cannot decide it reports as {@link Finding#undecided}; it does not throw.
 */
@FunctionalInterface
public interface Verifier {
  Finding examine(Candidate candidate);
}
