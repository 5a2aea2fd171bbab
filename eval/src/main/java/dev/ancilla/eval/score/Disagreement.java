package dev.ancilla.eval.score;

import dev.ancilla.formats.row.RowKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often two checkers judge instructions of one kind differently.
 *
 * @param judged instructions of this kind that both judged
 * @param strict with different strict verdicts
 * @param loose with different loose verdicts
 */
public record Disagreement(String kind, long judged, long strict, long loose) {

  /**
   * Compares two checkers, by kind, those kinds alone on which they differ.
   *
   * @param ours by the same keys as theirs; answers that only one of them judged are left out
   */
  public static List<Disagreement> between(List<Score> ours, List<Score> theirs) {
    Map<RowKey, Score> byKey = new HashMap<>();
    theirs.forEach(score -> byKey.put(score.key(), score));
    Map<String, Disagreement> byKind = new TreeMap<>();
    for (Score own : ours) {
      Score other = byKey.get(own.key());
      if (other == null) {
        continue;
      }
      for (int i = 0; i < own.clauses().size(); i++) {
        ClauseScore mine = own.clauses().get(i);
        ClauseScore yours = other.clauses().get(i);
        byKind.merge(mine.kind(), of(mine, yours), Disagreement::plus);
      }
    }
    List<Disagreement> differing = new ArrayList<>(byKind.values());
    differing.removeIf(kind -> kind.strict == 0 && kind.loose == 0);
    return List.copyOf(differing);
  }

  private static Disagreement of(ClauseScore mine, ClauseScore yours) {
    return new Disagreement(
        mine.kind(),
        1,
        mine.strict() == yours.strict() ? 0 : 1,
        mine.loose() == yours.loose() ? 0 : 1);
  }

  private Disagreement plus(Disagreement other) {
    return new Disagreement(
        kind, judged + other.judged, strict + other.strict, loose + other.loose);
  }
}
