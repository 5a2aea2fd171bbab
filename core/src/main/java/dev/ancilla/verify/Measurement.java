package dev.ancilla.verify;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Spec;
import java.util.ArrayList;
import java.util.List;

/** A spec with its verifiers made: compile once, measure often. Immutable, thread-safe. */
public final class Measurement {
  private record Check(Clause clause, Verifier verifier) {}

  private final List<Check> checks;

  private Measurement(List<Check> checks) {
    this.checks = checks;
  }

  /**
   * Makes a verifier for each clause.
   *
   * @throws dev.ancilla.error.AncillaException when there is none for an obligation
   */
  public static Measurement compile(Spec spec, VerifierFactory verifiers) {
    List<Check> checks = new ArrayList<>();
    for (Clause clause : spec.clauses()) {
      checks.add(new Check(clause, verifiers.verifierOf(clause.must(), spec.profile())));
    }
    return new Measurement(List.copyOf(checks));
  }

  /** Examines every clause; none is skipped, so that a syndrome is always complete. */
  public Syndrome syndrome(Candidate candidate) {
    List<Verdict> verdicts = new ArrayList<>(checks.size());
    for (Check check : checks) {
      verdicts.add(new Verdict(check.clause(), examine(check.verifier(), candidate)));
    }
    return new Syndrome(verdicts);
  }

  // The one place where a verifier's failure becomes a value: a bug in one check must neither pass
  // the answer nor take the whole run down (the architecture tests name this method). Regular
  // expressions fail on long texts by exhausting the stack, which is an Error.
  private static Finding examine(Verifier verifier, Candidate candidate) {
    try {
      return verifier.examine(candidate);
    } catch (RuntimeException | StackOverflowError failure) {
      return Finding.undecided("the verifier failed: " + failure);
    }
  }
}
