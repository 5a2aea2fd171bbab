package dev.ancilla.verify;

import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Phase;
import dev.ancilla.spec.Profile;
import java.util.List;
import java.util.Optional;

/** A condition with its verifiers made. Immutable, thread-safe. */
sealed interface ConditionCheck {
  /** T where it holds, F where it does not, N and U as its parts say. */
  Value value(Candidate candidate);

  /** A condition on what is known before the answer gets the same value for every answer. */
  boolean waitsForAnswer();

  /** Watches the condition while the answer is written. */
  Monitor monitor(Candidate start);

  static ConditionCheck compile(Condition condition, VerifierFactory verifiers, Profile profile) {
    return switch (condition) {
      case Condition.Always always -> new Constant(Value.T);
      case Condition.Text text ->
          new Verified(verifiers.verifierOf(text.obligation(), profile), text.phase());
      case Condition.Judge judge ->
          new Verified(
              verifiers.verifierOf(new Obligation.Judge(judge.question(), true), profile),
              judge.phase());
      case Condition.State state ->
          new Verified(verifiers.verifierOf(new Obligation.State(state), profile), Phase.STATE);
      case Condition.Not not -> new Negated(compile(not.condition(), verifiers, profile));
      case Condition.AllOf all -> new Joined(compile(all.conditions(), verifiers, profile), true);
      case Condition.AnyOf any -> new Joined(compile(any.conditions(), verifiers, profile), false);
    };
  }

  private static List<ConditionCheck> compile(
      List<Condition> conditions, VerifierFactory verifiers, Profile profile) {
    return conditions.stream().map(each -> compile(each, verifiers, profile)).toList();
  }

  /** The same whatever happens. */
  record Constant(Value constant) implements ConditionCheck {
    @Override
    public Value value(Candidate candidate) {
      return constant;
    }

    @Override
    public boolean waitsForAnswer() {
      return false;
    }

    @Override
    public Monitor monitor(Candidate start) {
      return new ConstantMonitor(constant);
    }
  }

  /** The answer examined, or the world, or what the user wrote last. */
  record Verified(Verifier verifier, Phase phase) implements ConditionCheck {
    @Override
    public Value value(Candidate candidate) {
      if (phase != Phase.INPUT) {
        return Measurement.examine(verifier, candidate).value();
      }
      // Without a user message nothing is known about it.
      Optional<String> message = candidate.userMessage();
      return message.isEmpty()
          ? Value.U
          : Measurement.examine(verifier, candidate.withText(message.get())).value();
    }

    @Override
    public boolean waitsForAnswer() {
      return phase == Phase.OUTPUT;
    }

    @Override
    public Monitor monitor(Candidate start) {
      return waitsForAnswer() ? verifier.monitor(start) : new ConstantMonitor(value(start));
    }
  }

  /** The opposite. */
  record Negated(ConditionCheck check) implements ConditionCheck {
    @Override
    public Value value(Candidate candidate) {
      return check.value(candidate).negated();
    }

    @Override
    public boolean waitsForAnswer() {
      return check.waitsForAnswer();
    }

    @Override
    public Monitor monitor(Candidate start) {
      return new NegatedMonitor(check.monitor(start));
    }
  }

  /** Several, joined by and or by or. */
  record Joined(List<ConditionCheck> checks, boolean all) implements ConditionCheck {
    @Override
    public Value value(Candidate candidate) {
      List<Value> values = checks.stream().map(check -> check.value(candidate)).toList();
      return all ? Value.allOf(values) : Value.anyOf(values);
    }

    @Override
    public boolean waitsForAnswer() {
      return checks.stream().anyMatch(ConditionCheck::waitsForAnswer);
    }

    @Override
    public Monitor monitor(Candidate start) {
      List<Monitor> parts = checks.stream().map(check -> check.monitor(start)).toList();
      return all ? JoinedMonitor.allOf(parts) : JoinedMonitor.anyOf(parts);
    }
  }
}
