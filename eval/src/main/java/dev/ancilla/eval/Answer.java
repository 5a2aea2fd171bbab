package dev.ancilla.eval;

import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Usage;
import dev.ancilla.verify.Value;
import java.util.List;
import java.util.Optional;

/**
 * One row of {@code responses.jsonl}. Immutable.
 *
 * @param key of the prompt
 * @param response what was delivered; empty when nothing was
 * @param bestFailing the best answer that was held back, when nothing was delivered
 * @param usage over all attempts
 * @param attempts generations
 * @param model that answered
 * @param seed of the first attempt
 * @param clauses verdicts on the answer, or on the best one held back
 * @param actions one an attempt, in order
 * @param finish how the last attempt ended
 * @param millis wall time, all attempts together
 */
public record Answer(
    String key,
    String response,
    Outcome outcome,
    Optional<String> bestFailing,
    Usage usage,
    int attempts,
    String model,
    long seed,
    List<ClauseVerdict> clauses,
    List<ActionTaken> actions,
    FinishReason finish,
    long millis) {

  /** What became of a prompt. */
  public enum Outcome {
    /** The first answer was delivered. */
    DELIVERED,
    /** A later one was. */
    REPAIRED,
    /** None was. */
    ABSTAINED
  }

  /** What was found about one clause. */
  public record ClauseVerdict(String id, Optional<String> alias, Value value, String why) {}

  /**
   * What was decided after an attempt.
   *
   * @param kind {@code deliver}, {@code resample} or {@code abstain}
   * @param clause that it was taken for; empty where it was taken for the whole answer
   * @param tokens sampled by the attempt
   */
  public record ActionTaken(String kind, Optional<String> clause, long tokens) {}

  public Answer {
    clauses = List.copyOf(clauses);
    actions = List.copyOf(actions);
  }

  /** True when the last attempt was cut off by its token cap. */
  public boolean capped() {
    return finish == FinishReason.MAX_TOKENS;
  }
}
