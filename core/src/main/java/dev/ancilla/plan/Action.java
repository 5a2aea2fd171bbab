package dev.ancilla.plan;

/** A decoder's move. */
public sealed interface Action {

  /** Hand over the candidate whose syndrome was just shown. */
  enum Deliver implements Action {
    DELIVER
  }

  /** Draw a fresh answer to the same request. */
  enum Resample implements Action {
    RESAMPLE
  }

  /** Give up and say so. */
  record Abstain(String why) implements Action {}
}
