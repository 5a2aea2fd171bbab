package dev.ancilla.eval.score;

import dev.ancilla.formats.row.PromptRow;
import dev.ancilla.verifier.official.OfficialCheck;
import dev.ancilla.verifier.official.OfficialChecks;
import dev.ancilla.verifier.official.OfficialScore;
import java.util.ArrayList;
import java.util.List;

/** Our port of the official IFEval checker. Stateless, thread-safe. */
public final class PortedChecker implements Scorer {

  @Override
  public Score score(PromptRow prompt, String answer) {
    List<OfficialCheck> checks = new ArrayList<>();
    for (int i = 0; i < prompt.kwargs().size(); i++) {
      checks.add(OfficialChecks.of(prompt.instructionIds().get(i), prompt.kwargs().get(i)));
    }
    OfficialScore found = OfficialScore.of(checks, answer);
    List<ClauseScore> clauses = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      clauses.add(
          new ClauseScore(checks.get(i).kind(), found.strict().get(i), found.loose().get(i)));
    }
    return new Score(prompt.key(), clauses);
  }
}
