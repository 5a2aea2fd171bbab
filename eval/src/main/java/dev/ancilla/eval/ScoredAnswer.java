package dev.ancilla.eval;

import dev.ancilla.eval.score.Score;
import dev.ancilla.formats.row.PromptRow;
import java.util.Optional;

/**
 * An answer with everything that was found about it. Immutable.
 *
 * @param own by our port of the checker
 * @param official by the benchmark's own checker, where it ran
 * @param repeated share of repeated word 4-grams, in [0, 1)
 * @param notDegenerate passes the repetition guard
 */
public record ScoredAnswer(
    PromptRow prompt,
    Answer answer,
    Score own,
    Optional<Score> official,
    double repeated,
    boolean notDegenerate) {

  /** The official score where there is one, else ours. */
  Score shown() {
    return official.orElse(own);
  }
}
