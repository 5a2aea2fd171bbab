package dev.ancilla.spec;

/** The stretch of a conversation that a rule looks at. */
public enum Window {
  /**
   * Every turn by itself, as if it were the whole conversation; only the state of the world is
   * carried over.
   */
  TURN,
  /** All turns together. */
  CONVERSATION
}
