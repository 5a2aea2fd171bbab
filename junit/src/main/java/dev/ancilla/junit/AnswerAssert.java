package dev.ancilla.junit;

import dev.ancilla.formats.spec.SpecReader;
import dev.ancilla.spec.Spec;
import dev.ancilla.verifier.StandardVerifiers;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verdict;
import dev.ancilla.verify.VerifierFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on one answer. One thread at a time.
 *
 * <p>Say what the answer replies to and what measures it before naming a spec; say the spec before
 * asking for single clauses.
 */
public final class AnswerAssert extends AbstractAssert<AnswerAssert, String> {
  private VerifierFactory verifiers = StandardVerifiers.create();
  private Optional<String> message = Optional.empty();
  private Optional<MeasuredAnswer> measured = Optional.empty();

  AnswerAssert(String answer) {
    super(answer, AnswerAssert.class);
  }

  /** What the user asked, for clauses with a condition on it. */
  public AnswerAssert inReplyTo(String userMessage) {
    message = Optional.of(userMessage);
    return this;
  }

  /** What makes the verifiers, where the spec needs more than the standard ones: a judge, say. */
  public AnswerAssert measuredBy(VerifierFactory factory) {
    verifiers = factory;
    return this;
  }

  /** Measures the answer by a spec, without asserting anything yet. */
  public AnswerAssert against(Spec spec) {
    isNotNull();
    measured = Optional.of(MeasuredAnswer.of(spec, message, actual, verifiers));
    return this;
  }

  /**
   * Measures the answer by a spec file.
   *
   * @throws dev.ancilla.error.AncillaException when it is none
   */
  public AnswerAssert against(Path specFile) {
    return against(SpecReader.read(specFile));
  }

  /** No hard clause of the spec is violated, and none is undecided. */
  public AnswerAssert satisfies(Spec spec) {
    return against(spec).isDeliverable();
  }

  /** No hard clause of the spec is violated, and none is undecided. */
  public AnswerAssert satisfies(Path specFile) {
    return against(specFile).isDeliverable();
  }

  /** No hard clause is violated, and none is undecided. */
  public AnswerAssert isDeliverable() {
    MeasuredAnswer answer = measured();
    if (!answer.syndrome().deliverable()) {
      throw failure("%s", answer.report(answer.syndrome().blocking()));
    }
    return this;
  }

  /** Some hard clause is violated or undecided. */
  public AnswerAssert isNotDeliverable() {
    MeasuredAnswer answer = measured();
    if (answer.syndrome().deliverable()) {
      throw failure("%s", answer.report("holds, but should not", List.of()));
    }
    return this;
  }

  /** This clause is violated. */
  public AnswerAssert violates(String clause) {
    return hasVerdict(clause, Value.F);
  }

  /** This clause has this verdict. */
  public AnswerAssert hasVerdict(String clause, Value expected) {
    MeasuredAnswer answer = measured();
    Verdict verdict =
        answer.syndrome().verdicts().stream()
            .filter(one -> one.clause().id().equals(clause))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "%s has no clause \"%s\". Clauses: %s."
                            .formatted(answer.spec().id(), clause, ids(answer.spec()))));
    if (verdict.value() != expected) {
      throw failureWithActualExpected(
          verdict.value(),
          expected,
          "%s",
          answer.report(
              "gives %s the verdict %s, expected was %s"
                  .formatted(clause, verdict.value(), expected),
              List.of(verdict)));
    }
    return this;
  }

  private MeasuredAnswer measured() {
    return measured.orElseThrow(
        () ->
            new IllegalStateException(
                "By which spec? Call against(spec) or satisfies(spec) first."));
  }

  private static String ids(Spec spec) {
    return spec.clauses().stream().map(clause -> clause.id()).collect(Collectors.joining(", "));
  }
}
