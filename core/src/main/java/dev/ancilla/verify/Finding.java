package dev.ancilla.verify;

import dev.ancilla.text.Region;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a verifier saw.
 *
 * @param regions the places at fault, in order; empty when nothing is, or when something is missing
 * @param measured the counted value, where something was counted
 * @param distance how far from satisfied, in the obligation's own unit (words, hits, ...); 0 when
 *     satisfied
 * @param fact what is the case, for example "64 words, at most 50 are allowed"
 * @param advice one sentence that can be given to a writer as it is; empty when satisfied
 */
public record Finding(
    Value value,
    List<Region> regions,
    OptionalDouble measured,
    double distance,
    String fact,
    String advice) {
  public Finding {
    regions = List.copyOf(regions);
    if (!(distance >= 0)) {
      throw new IllegalArgumentException("distance (%s) must be 0 or more.".formatted(distance));
    }
  }

  public static Finding satisfied(String fact) {
    return new Finding(Value.T, List.of(), OptionalDouble.empty(), 0, fact, "");
  }

  public static Finding satisfied(String fact, double measured) {
    return new Finding(Value.T, List.of(), OptionalDouble.of(measured), 0, fact, "");
  }

  public static Finding undecided(String why) {
    return new Finding(Value.U, List.of(), OptionalDouble.empty(), 0, why, "");
  }
}
