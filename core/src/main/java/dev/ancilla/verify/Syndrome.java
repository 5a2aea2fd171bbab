package dev.ancilla.verify;

import java.util.List;

/** The verdicts on one candidate, one a clause, in the spec's order. Immutable. */
public record Syndrome(List<Verdict> verdicts) {
  public Syndrome {
    verdicts = List.copyOf(verdicts);
  }

  /** True when no hard clause is violated or undecided: undecided fails closed. */
  public boolean deliverable() {
    return verdicts.stream().noneMatch(Verdict::blocks);
  }

  /** The verdicts that keep the answer from being delivered. */
  public List<Verdict> blocking() {
    return verdicts.stream().filter(Verdict::blocks).toList();
  }

  /** Share of clauses satisfied among those decided, T / (T + F); 1 when none was decided. */
  public double satisfiedShare() {
    long satisfied = count(Value.T);
    long decided = satisfied + count(Value.F);
    return decided == 0 ? 1 : (double) satisfied / decided;
  }

  public long count(Value value) {
    return verdicts.stream().filter(verdict -> verdict.value() == value).count();
  }
}
