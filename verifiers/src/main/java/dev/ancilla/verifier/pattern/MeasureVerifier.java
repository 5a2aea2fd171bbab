package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A count within bounds. Distance: how many are missing or too many. */
final class MeasureVerifier implements Verifier {
  private final Obligation.Measure measure;
  private final Counter counter;
  private final RunningCount unused;

  MeasureVerifier(Obligation.Measure measure) {
    this.measure = measure;
    this.counter = Counter.of(measure.quantity());
    this.unused = RunningCount.of(measure.quantity());
  }

  @Override
  public Finding examine(Candidate candidate) {
    Tally tally = counter.count(candidate.text());
    int count = tally.count();
    String bounds = Wording.bounds(measure);
    String fact = "%s; required: %s".formatted(counted(count), bounds);
    if (count >= measure.min() && count <= measure.max()) {
      return Finding.satisfied(fact, count);
    }
    boolean surplus = count > measure.max();
    return new Finding(
        Value.F,
        surplus ? merged(tally.hits().subList(measure.max(), count)) : List.of(),
        OptionalDouble.of(count),
        surplus ? count - measure.max() : measure.min() - count,
        fact,
        advice(count, bounds));
  }

  @Override
  public Monitor monitor(Candidate start) {
    return new CountMonitor(unused.copy(), measure.min(), measure.max());
  }

  private String counted(int count) {
    if (measure.quantity() instanceof Quantity.MostRepeatedRun run) {
      return "the most repeated run of %d words occurs %d times".formatted(run.words(), count);
    }
    return count + " " + Nouns.of(measure.quantity(), count);
  }

  private String advice(int count, String bounds) {
    if (measure.quantity() instanceof Quantity.MostRepeatedRun run && count > measure.max()) {
      return "Do not repeat yourself: the same %d words occur %d times, allowed are %s."
          .formatted(run.words(), count, bounds);
    }
    int named = measure.max() == Obligation.Measure.OPEN ? measure.min() : measure.max();
    return "Use %s %s; the answer has %d."
        .formatted(bounds, Nouns.of(measure.quantity(), named), count);
  }

  /** Joins the hits that overlap, as those of a loop do. */
  static List<Region> merged(List<Region> hits) {
    List<Region> joined = new ArrayList<>();
    for (Region hit : hits) {
      Region last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && hit.start() < last.end()) {
        joined.set(joined.size() - 1, new Region(last.start(), Math.max(last.end(), hit.end())));
      } else {
        joined.add(hit);
      }
    }
    return joined;
  }
}
