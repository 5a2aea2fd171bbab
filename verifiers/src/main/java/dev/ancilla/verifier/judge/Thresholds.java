package dev.ancilla.verifier.judge;

/**
 * From which probability on a judge's answer counts; between the two it is undecided. Immutable.
 *
 * @param noBelow the probability of yes below which it is a no, in [0, 1]
 * @param yesAbove the probability of yes above which it is a yes, from noBelow to 1
 */
public record Thresholds(double noBelow, double yesAbove) {
  /** The likelier answer counts; a tie is undecided. */
  public static final Thresholds EVEN = new Thresholds(0.5, 0.5);

  public Thresholds {
    if (!(noBelow >= 0 && noBelow <= yesAbove && yesAbove <= 1)) {
      throw new IllegalArgumentException(
          "thresholds %s and %s must lie in [0, 1], the first not above the second."
              .formatted(noBelow, yesAbove));
    }
  }
}
