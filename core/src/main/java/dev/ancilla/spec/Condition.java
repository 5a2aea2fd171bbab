package dev.ancilla.spec;

import java.util.List;

/**
 * When a clause applies. False makes it not applicable, undecided makes it undecided.
 *
 * <p>Conditions combine as verdicts do: {@code and} is F if any part is F, else U if any is U, else
 * T if any is T, else N; {@code or} looks in the order T, U, F, N; {@code not} swaps T and F.
 */
public sealed interface Condition {

  /** It always applies. */
  enum Always implements Condition {
    ALWAYS
  }

  /**
   * A text satisfies an obligation.
   *
   * @param phase {@code INPUT} looks at the latest user message, {@code OUTPUT} at the answer
   */
  record Text(Obligation obligation, Phase phase) implements Condition {
    public Text {
      if (phase != Phase.INPUT && phase != Phase.OUTPUT) {
        throw new IllegalArgumentException(
            "a text condition is about the input or the output, not %s.".formatted(phase));
      }
    }
  }

  /** The state of the world satisfies a test. */
  record State(StateTest test) implements Condition {}

  /**
   * A judge says yes.
   *
   * @param question for a yes or a no
   * @param phase {@code INPUT} shows the judge the latest user message, {@code OUTPUT} that and the
   *     answer
   */
  record Judge(String question, Phase phase) implements Condition {
    public Judge {
      if (question.isBlank()) {
        throw new IllegalArgumentException("a judge needs a question.");
      }
      if (phase != Phase.INPUT && phase != Phase.OUTPUT) {
        throw new IllegalArgumentException(
            "a judge looks at the input or the output, not at %s.".formatted(phase));
      }
    }
  }

  record Not(Condition condition) implements Condition {}

  record AllOf(List<Condition> conditions) implements Condition {
    public AllOf {
      conditions = atLeastTwo(conditions);
    }
  }

  record AnyOf(List<Condition> conditions) implements Condition {
    public AnyOf {
      conditions = atLeastTwo(conditions);
    }
  }

  /** The latest phase any part of it waits for. */
  default Phase phase() {
    return switch (this) {
      case Always always -> Phase.STATIC;
      case Text text -> text.phase();
      case State state -> Phase.STATE;
      case Judge judge -> judge.phase();
      case Not not -> not.condition().phase();
      case AllOf all -> latest(all.conditions());
      case AnyOf any -> latest(any.conditions());
    };
  }

  private static Phase latest(List<Condition> conditions) {
    return conditions.stream().map(Condition::phase).max(Phase::compareTo).orElse(Phase.STATIC);
  }

  private static List<Condition> atLeastTwo(List<Condition> conditions) {
    if (conditions.size() < 2) {
      throw new IllegalArgumentException("\"and\" and \"or\" need at least two conditions.");
    }
    return List.copyOf(conditions);
  }
}
