package dev.ancilla.verify;

/** A verdict's value. */
public enum Value {
  /** Satisfied. */
  T,
  /** Violated. */
  F,
  /** Not applicable. */
  N,
  /** Undecided: the verifier abstained or failed. */
  U
}
