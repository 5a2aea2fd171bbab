package dev.ancilla.verify;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Conflict;
import dev.ancilla.spec.Precedence;
import dev.ancilla.spec.Spec;
import java.util.ArrayList;
import java.util.List;

/**
 * A spec with its verifiers made: compile once, measure often. Immutable, thread-safe.
 *
 * <p>Whether a clause has a say is decided in this order: its own condition, the conditions of the
 * clauses that it is the "else" of, the other branches of its choice, the step before it, and the
 * clauses that it gives way to. What keeps a clause from being measured is told as its finding.
 */
public final class Measurement {
  private final Resolution resolution;

  private Measurement(Resolution resolution) {
    this.resolution = resolution;
  }

  /** Makes a verifier for each clause of a spec in which no conflicts are known. */
  public static Measurement compile(Spec spec, VerifierFactory verifiers) {
    return compile(spec, List.of(), verifiers);
  }

  /**
   * Makes a verifier for each clause.
   *
   * @param conflicts that were found in the spec; of each, the weakest clause gives way
   * @throws AncillaException when there is no verifier for an obligation; with BAD_SPEC when
   *     clauses beat each other in a circle
   */
  public static Measurement compile(
      Spec spec, List<Conflict> conflicts, VerifierFactory verifiers) {
    List<ClauseCheck> checks =
        spec.clauses().stream()
            .map(clause -> ClauseCheck.compile(clause, spec.profile(), verifiers))
            .toList();
    try {
      return new Measurement(new Resolution(checks, Precedence.of(spec, conflicts)));
    } catch (IllegalArgumentException circle) {
      throw new AncillaException(
          ErrorCode.BAD_SPEC, "%s: %s".formatted(spec.id(), circle.getMessage()), circle);
    }
  }

  /** Examines every clause; none is skipped, so that a syndrome is always complete. */
  public Syndrome syndrome(Candidate candidate) {
    List<ClauseCheck> checks = resolution.checks();
    List<Applicability> applicable =
        resolution.applicable(
            checks.stream().map(check -> check.condition().value(candidate)).toList());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      findings.add(
          applicable.get(i).value() == Value.T
              ? examine(checks.get(i).verifier(), candidate)
              : applicable.get(i).finding());
    }
    List<Value> values = findings.stream().map(Finding::value).toList();
    List<Verdict> verdicts = new ArrayList<>(checks.size());
    for (int i = 0; i < checks.size(); i++) {
      Applicability step = resolution.afterSteps(i, values);
      verdicts.add(
          new Verdict(
              checks.get(i).clause(), step.value() == Value.T ? findings.get(i) : step.finding()));
    }
    return new Syndrome(verdicts);
  }

  /**
   * Watches an answer while it is written.
   *
   * @param start the conversation that it answers; its own text does not count
   */
  public SpecMonitor monitor(Candidate start) {
    return SpecMonitor.start(resolution, start);
  }

  /**
   * What the verifier finds; undecided where it fails.
   *
   * <p>The one place where a verifier's failure becomes a value: a bug in one check must neither
   * pass the answer nor take the whole run down (the architecture tests name this method). Regular
   * expressions fail on long texts by exhausting the stack, which is an Error.
   */
  public static Finding examine(Verifier verifier, Candidate candidate) {
    try {
      return verifier.examine(candidate);
    } catch (RuntimeException | StackOverflowError failure) {
      return Finding.undecided("the verifier failed: " + failure);
    }
  }
}
