package dev.ancilla.spec;

/** How much a clause weighs. */
public sealed interface Hardness {

  /** Broken means not delivered. */
  enum Hard implements Hardness {
    HARD
  }

  /**
   * A wish; never makes an answer fail.
   *
   * @param weight in (0, 1]
   */
  record Soft(double weight) implements Hardness {
    public Soft {
      if (!(weight > 0) || weight > 1) {
        throw new IllegalArgumentException("weight (%s) must lie in (0, 1].".formatted(weight));
      }
    }
  }
}
