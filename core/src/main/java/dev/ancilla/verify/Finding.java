package dev.ancilla.verify;

import dev.ancilla.text.Region;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a verifier saw.
 *
 * @param regions the places at fault, in order; empty when nothing is, or when something is missing
 * @param events the events at fault, in order, as places in the trace from 0; empty for what is
 *     measured on text
 * @param measured the counted value, where something was counted
 * @param distance how far from satisfied, in the obligation's own unit (words, hits, ...); 0 when
 *     satisfied
 * @param fact what is the case, for example "64 words, at most 50 are allowed"
 * @param advice one sentence that can be given to a writer as it is; empty when satisfied
 */
public record Finding(
    Value value,
    List<Region> regions,
    List<Integer> events,
    OptionalDouble measured,
    double distance,
    String fact,
    String advice) {
  public Finding {
    regions = List.copyOf(regions);
    events = List.copyOf(events);
    if (!(distance >= 0)) {
      throw new IllegalArgumentException("distance (%s) must be 0 or more.".formatted(distance));
    }
  }

  /** What was seen in a text. */
  public Finding(
      Value value,
      List<Region> regions,
      OptionalDouble measured,
      double distance,
      String fact,
      String advice) {
    this(value, regions, List.of(), measured, distance, fact, advice);
  }

  public static Finding satisfied(String fact) {
    return new Finding(Value.T, List.of(), OptionalDouble.empty(), 0, fact, "");
  }

  public static Finding satisfied(String fact, double measured) {
    return new Finding(Value.T, List.of(), OptionalDouble.of(measured), 0, fact, "");
  }

  /** The obligation says nothing here. */
  public static Finding notApplicable(String why) {
    return new Finding(Value.N, List.of(), OptionalDouble.empty(), 0, why, "");
  }

  public static Finding undecided(String why) {
    return new Finding(Value.U, List.of(), OptionalDouble.empty(), 0, why, "");
  }
}
