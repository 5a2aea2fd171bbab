package dev.ancilla.eval.score;

import java.util.List;

/** What came of asking the official checker. */
public sealed interface OfficialResult {

  /**
   * It judged every answer.
   *
   * @param scores one an answer, in the order of the answers
   * @param printed what it printed, for people
   */
  record Scored(List<Score> scores, String printed) implements OfficialResult {
    public Scored {
      scores = List.copyOf(scores);
    }
  }

  /**
   * There is no official score.
   *
   * @param why and what to do about it, in a sentence or two
   */
  record Unavailable(String why) implements OfficialResult {}
}
