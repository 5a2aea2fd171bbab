package dev.ancilla.verifier.judge;

import java.util.OptionalDouble;

/** What a judge says. */
public sealed interface Opinion {

  /**
   * A yes or a no.
   *
   * @param yes the likelier answer
   * @param yesProbability the probability of yes among yes and no; empty where the judge only tells
   *     its answer
   */
  record Answered(boolean yes, OptionalDouble yesProbability) implements Opinion {
    public Answered {
      if (yesProbability.isPresent()
          && !(yesProbability.getAsDouble() >= 0 && yesProbability.getAsDouble() <= 1)) {
        throw new IllegalArgumentException(
            "the probability of yes (%s) must lie in [0, 1]."
                .formatted(yesProbability.getAsDouble()));
      }
    }

    /** An answer without a probability. */
    public static Answered plainly(boolean yes) {
      return new Answered(yes, OptionalDouble.empty());
    }

    /** An answer by its probability. */
    public static Answered withProbability(double yesProbability) {
      return new Answered(yesProbability > 0.5, OptionalDouble.of(yesProbability));
    }
  }

  /** Neither. */
  record Undecided(String why) implements Opinion {}
}
