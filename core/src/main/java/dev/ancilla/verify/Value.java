package dev.ancilla.verify;

import java.util.List;

/**
 * A verdict's value, with the logic that joins values (DESIGN.md, section 3).
 *
 * <p>Not applicable is the neutral element of both connectives: a part that does not apply neither
 * helps nor hurts. Undecided loses only against what settles the matter alone.
 */
public enum Value {
  /** Satisfied. */
  T,
  /** Violated. */
  F,
  /** Not applicable. */
  N,
  /** Undecided: the verifier abstained or failed. */
  U;

  /** All must hold: F if any is, else U if any is, else T if any is, else N. */
  public static Value allOf(List<Value> values) {
    return first(values, F, U, T);
  }

  /** One must hold: T if any is, else U if any is, else F if any is, else N. */
  public static Value anyOf(List<Value> values) {
    return first(values, T, U, F);
  }

  /** Swaps T and F; N and U stay. */
  public Value negated() {
    return switch (this) {
      case T -> F;
      case F -> T;
      case N -> N;
      case U -> U;
    };
  }

  /**
   * This value under a condition: N where the condition is false or does not apply, U where it is
   * undecided, else this.
   */
  public Value when(Value condition) {
    return switch (condition) {
      case T -> this;
      case F, N -> N;
      case U -> U;
    };
  }

  private static Value first(List<Value> values, Value... order) {
    for (Value candidate : order) {
      if (values.contains(candidate)) {
        return candidate;
      }
    }
    return N;
  }
}
