package dev.ancilla.cli;

import dev.ancilla.error.AncillaException;
import dev.ancilla.formats.row.OfficialQuestion;
import dev.ancilla.formats.row.OfficialVerdict;
import dev.ancilla.verifier.official.OfficialCheck;
import dev.ancilla.verifier.official.OfficialChecks;
import dev.ancilla.verifier.official.OfficialScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Official scores of many answers. One thread at a time. */
final class OfficialTally {
  private long answers;
  private long strict;
  private long loose;

  /**
   * Scores one answer.
   *
   * @param place of the row, for messages
   */
  static OfficialVerdict verdict(OfficialQuestion question, String place) {
    List<OfficialCheck> checks = new ArrayList<>();
    try {
      for (int i = 0; i < question.instructionIds().size(); i++) {
        checks.add(OfficialChecks.of(question.instructionIds().get(i), question.kwargs().get(i)));
      }
    } catch (AncillaException unfit) {
      throw new AncillaException(unfit.code(), place + ": " + unfit.getMessage(), unfit);
    }
    OfficialScore score = OfficialScore.of(checks, question.response());
    return new OfficialVerdict(question.key(), score.strict(), score.loose());
  }

  void add(OfficialVerdict verdict) {
    answers++;
    strict += verdict.strict().contains(false) ? 0 : 1;
    loose += verdict.loose().contains(false) ? 0 : 1;
  }

  String sentence() {
    return "%d of %d answers pass every check strictly, %d loosely."
        .formatted(strict, answers, loose);
  }

  Map<String, Object> json() {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("answers", answers);
    page.put("strict", strict);
    page.put("loose", loose);
    return page;
  }
}
