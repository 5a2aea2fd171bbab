package dev.ancilla.spec;

/** Finds clauses that cannot all hold. Thread-safe. */
@FunctionalInterface
public interface ConflictFinder {
  /** Every minimal conflict that could be found, in the plain profile. */
  ConflictReport find(Spec spec);
}
