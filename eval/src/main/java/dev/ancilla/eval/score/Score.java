package dev.ancilla.eval.score;

import dev.ancilla.formats.row.RowKey;
import java.util.List;

/**
 * A checker's verdicts on one answer. Immutable.
 *
 * @param key of the prompt
 * @param clauses in the order of the prompt's instructions
 */
public record Score(RowKey key, List<ClauseScore> clauses) {
  public Score {
    clauses = List.copyOf(clauses);
  }

  /** True when every instruction is followed. */
  public boolean strict() {
    return clauses.stream().allMatch(ClauseScore::strict);
  }

  /** True when every instruction is followed by some variant. */
  public boolean loose() {
    return clauses.stream().allMatch(ClauseScore::loose);
  }
}
