package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Obligation;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One count as a share of another. Measured: the share. Distance: how many of the part are missing
 * or too many while the whole stays as it is.
 */
final class RatioVerifier implements Verifier {
  private final Obligation.Ratio ratio;
  private final Counter part;
  private final Counter whole;
  private final RunningCount unusedPart;
  private final RunningCount unusedWhole;

  RatioVerifier(Obligation.Ratio ratio) {
    this.ratio = ratio;
    this.part = Counter.of(ratio.part());
    this.whole = Counter.of(ratio.whole());
    this.unusedPart = RunningCount.of(ratio.part());
    this.unusedWhole = RunningCount.of(ratio.whole());
  }

  @Override
  public Finding examine(Candidate candidate) {
    Tally parts = part.count(candidate.text());
    int all = whole.count(candidate.text()).count();
    Value value = value(ratio, parts.count(), all);
    if (value == Value.N) {
      return Finding.notApplicable("there are no " + Nouns.of(ratio.whole(), 0));
    }
    double share = share(parts.count(), all);
    String fact =
        "%d %s to %d %s are a share of %.3f; required: %s"
            .formatted(
                parts.count(),
                Nouns.of(ratio.part(), parts.count()),
                all,
                Nouns.of(ratio.whole(), all),
                share,
                Wording.bounds(ratio));
    if (value == Value.T) {
      return Finding.satisfied(fact, share);
    }
    boolean surplus = share > ratio.max();
    double due = surplus ? most(all) : fewest(all);
    List<Region> regions =
        surplus
            ? MeasureVerifier.merged(parts.hits().subList((int) due, parts.count()))
            : List.of();
    return new Finding(
        Value.F,
        regions,
        OptionalDouble.of(share),
        Math.abs(parts.count() - due),
        fact,
        "Use %s %.0f %s for %d %s; the answer has %d."
            .formatted(
                surplus ? "at most" : "at least",
                due,
                Nouns.of(ratio.part(), (int) due),
                all,
                Nouns.of(ratio.whole(), all),
                parts.count()));
  }

  /** N where there is nothing of the whole. */
  static Value value(Obligation.Ratio ratio, int part, int whole) {
    if (whole == 0) {
      return Value.N;
    }
    double share = share(part, whole);
    return share >= ratio.min() && share <= ratio.max() ? Value.T : Value.F;
  }

  /** A quotient of integers is rounded once, so that 3 of 10 is what 0.3 is read as. */
  private static double share(int part, int whole) {
    return (double) part / whole;
  }

  /** The most of the part that a whole allows; products of shares may be off by one. */
  private double most(int all) {
    double most = Math.floor(ratio.max() * all);
    most = (most + 1) / all <= ratio.max() ? most + 1 : most;
    return most / all > ratio.max() ? most - 1 : most;
  }

  private double fewest(int all) {
    double fewest = Math.ceil(ratio.min() * all);
    fewest = (fewest - 1) / all >= ratio.min() ? fewest - 1 : fewest;
    return fewest / all < ratio.min() ? fewest + 1 : fewest;
  }

  @Override
  public Monitor monitor(Candidate start) {
    return new RatioMonitor(ratio, unusedPart.copy(), unusedWhole.copy());
  }
}
