package dev.ancilla.spec;

/** Whose reading of a clause is meant. */
public enum Profile {
  /** What a person means by it. Decides what is delivered. */
  PLAIN,
  /**
   * What a benchmark's published checker computes, bugs included. Reports scores, decides nothing.
   */
  OFFICIAL
}
