package dev.ancilla.verifier.solver;

/** Whether requirements can all be satisfied. */
sealed interface Answer {

  /** This text satisfies them: it was checked. */
  record Satisfied(String text) implements Answer {}

  /** No text does: it was proven. */
  record Refuted(Clash clash) implements Answer {}

  /** Neither was found within the limits. */
  record Undecided(String why) implements Answer {}
}
