package dev.ancilla.spec;

/** When a condition can first be decided. */
public enum Phase {
  /** Before any request: it depends on configuration alone. */
  STATIC,
  /** When the user's message is known. */
  INPUT,
  /** When the state of the world is known; it may change between turns. */
  STATE,
  /** Only when the answer is known. */
  OUTPUT
}
