package dev.ancilla.verify;

import dev.ancilla.spec.Clause;
import java.util.ArrayList;
import java.util.List;

/**
 * All clauses of a spec over one growing answer. One thread at a time; {@link #copy} forks it.
 *
 * <p>At every point {@link #atEnd} is what {@link Measurement#syndrome} finds on the text so far. A
 * final value of {@link #values} is sound.
 */
public final class SpecMonitor {
  private final Resolution resolution;
  private final List<Monitor> conditions;
  private final List<Monitor> obligations;
  private final List<Applicability> atStart;
  private final boolean settledAtStart;

  private SpecMonitor(
      Resolution resolution,
      List<Monitor> conditions,
      List<Monitor> obligations,
      List<Applicability> atStart,
      boolean settledAtStart) {
    this.resolution = resolution;
    this.conditions = conditions;
    this.obligations = obligations;
    this.atStart = atStart;
    this.settledAtStart = settledAtStart;
  }

  static SpecMonitor start(Resolution resolution, Candidate start) {
    List<ClauseCheck> checks = resolution.checks();
    List<Monitor> conditions =
        checks.stream().map(check -> check.condition().monitor(start)).toList();
    List<Monitor> obligations =
        checks.stream().map(check -> check.verifier().monitor(start)).toList();
    boolean settled = checks.stream().noneMatch(check -> check.condition().waitsForAnswer());
    List<Applicability> atStart =
        settled
            ? resolution.applicable(conditions.stream().map(Monitor::atEnd).toList())
            : List.of();
    return new SpecMonitor(resolution, conditions, obligations, atStart, settled);
  }

  /** Takes the next code point of the answer. */
  public void accept(int codePoint) {
    for (int i = 0; i < obligations.size(); i++) {
      conditions.get(i).accept(codePoint);
      obligations.get(i).accept(codePoint);
    }
  }

  /** Takes a whole piece. */
  public void accept(CharSequence piece) {
    piece.codePoints().forEach(this::accept);
  }

  /** The clauses, in the order of the values. */
  public List<Clause> clauses() {
    return resolution.checks().stream().map(ClauseCheck::clause).toList();
  }

  /** One verdict a clause, if the answer ended here. */
  public List<Value> atEnd() {
    List<Value> raw = rawAtEnd(applicable());
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      values.add(afterSteps(i, raw));
    }
    return values;
  }

  /** What is known of each clause, without asking anybody who is only asked at the end. */
  public List<PrefixValue> values() {
    // Clauses that hang on others are decided by the verdicts of all.
    boolean readable =
        conditions.stream().noneMatch(Monitor::waitsForEnd)
            && obligations.stream().noneMatch(Monitor::waitsForEnd);
    boolean joint = clauses().stream().anyMatch(clause -> !isSettled(clause) && !isAlone(clause));
    List<Value> raw = readable && joint ? rawAtEnd(applicable()) : List.of();
    List<PrefixValue> values = new ArrayList<>();
    for (int i = 0; i < obligations.size(); i++) {
      values.add(value(i, raw));
    }
    return values;
  }

  /** The hard clauses together: what {@link PrefixValue#allOf} makes of their values. */
  public PrefixValue hardValue() {
    List<PrefixValue> values = values();
    List<PrefixValue> hard = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (clause(i).isHard()) {
        hard.add(values.get(i));
      }
    }
    return PrefixValue.allOf(hard);
  }

  /** What may follow as far as the hard clauses know that certainly have a say. */
  public Continuation next() {
    List<Continuation> parts = new ArrayList<>();
    for (int i = 0; i < obligations.size(); i++) {
      Clause clause = clause(i);
      if (!clause.isHard()) {
        continue;
      }
      if (isSettled(clause) && atStart.get(i).value() == Value.T) {
        parts.add(obligations.get(i).next());
      } else if (isAlone(clause)) {
        parts.add(new ConditionalMonitor(conditions.get(i), obligations.get(i)).next());
      }
    }
    return Continuation.allOf(parts);
  }

  /** A second monitor in the same state, for a forked or rolled-back answer. */
  public SpecMonitor copy() {
    return new SpecMonitor(
        resolution,
        conditions.stream().map(Monitor::copy).toList(),
        obligations.stream().map(Monitor::copy).toList(),
        atStart,
        settledAtStart);
  }

  private List<Applicability> applicable() {
    return settledAtStart
        ? atStart
        : resolution.applicable(conditions.stream().map(Monitor::atEnd).toList());
  }

  private List<Value> rawAtEnd(List<Applicability> applicable) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < obligations.size(); i++) {
      Value own = applicable.get(i).value();
      values.add(own == Value.T ? obligations.get(i).atEnd() : own);
    }
    return values;
  }

  private Value afterSteps(int clause, List<Value> raw) {
    Value step = resolution.afterSteps(clause, raw).value();
    return step == Value.T ? raw.get(clause) : step;
  }

  private PrefixValue value(int place, List<Value> raw) {
    Clause clause = clause(place);
    if (isSettled(clause)) {
      Value applicable = atStart.get(place).value();
      return applicable == Value.T
          ? obligations.get(place).value()
          : PrefixValue.forGood(applicable);
    }
    if (isAlone(clause)) {
      return new ConditionalMonitor(conditions.get(place), obligations.get(place)).value();
    }
    return raw.isEmpty() ? PrefixValue.PENDING : PrefixValue.soFar(afterSteps(place, raw));
  }

  /** Whether it applies was known before the answer began. */
  private boolean isSettled(Clause clause) {
    return settledAtStart && clause.relations().after().isEmpty();
  }

  private boolean isAlone(Clause clause) {
    return resolution.standsAlone(clause);
  }

  private Clause clause(int place) {
    return resolution.checks().get(place).clause();
  }
}
