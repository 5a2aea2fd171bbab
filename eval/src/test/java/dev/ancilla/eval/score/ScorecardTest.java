package dev.ancilla.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.formats.row.RowKey;
import dev.ancilla.noise.Rate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScorecardTest {
  private static final Score ALL =
      new Score(
          RowKey.of(1),
          List.of(new ClauseScore("a:x", true, true), new ClauseScore("a:y", true, true)));
  private static final Score LOOSELY =
      new Score(
          RowKey.of(2),
          List.of(new ClauseScore("a:x", false, true), new ClauseScore("a:y", true, true)));
  private static final Score LANGUAGE =
      new Score(RowKey.of(3), List.of(new ClauseScore("language:response_language", true, true)));
  private static final Score NOTHING_ASKED = new Score(RowKey.of(4), List.of());

  @Test
  void aPromptCountsWhenEveryInstructionDoes() {
    Scorecard card =
        Scorecard.of(
            List.of(ALL, LOOSELY, LANGUAGE, NOTHING_ASKED), Set.of(RowKey.of(1), RowKey.of(2)));

    assertThat(card.promptStrict()).isEqualTo(new Rate(3, 4));
    assertThat(card.promptLoose()).isEqualTo(new Rate(4, 4));
    assertThat(card.clauseStrict().total()).isEqualTo(new Rate(4, 5));
    assertThat(card.clauseStrict().clusters()).isEqualTo(3);
    assertThat(card.clauseLoose().total()).isEqualTo(new Rate(5, 5));
    assertThat(card.strictAndNotDegenerate()).isEqualTo(new Rate(1, 4));
    assertThat(card.withoutLanguage()).isEqualTo(new Rate(2, 3));
    assertThat(card.withoutLanguageNotDegenerate()).isEqualTo(new Rate(1, 3));
    assertThat(card.byKind())
        .containsEntry("a:x", new Rate(1, 2))
        .containsEntry("a:y", new Rate(2, 2))
        .containsEntry("language:response_language", new Rate(1, 1));
  }

  @Test
  void disagreementIsCountedByKindOverWhatBothJudged() {
    Score other =
        new Score(
            RowKey.of(1),
            List.of(new ClauseScore("a:x", false, true), new ClauseScore("a:y", true, true)));

    assertThat(Disagreement.between(List.of(ALL, LOOSELY), List.of(other)))
        .containsExactly(new Disagreement("a:x", 1, 1, 0));
    assertThat(Disagreement.between(List.of(ALL, LOOSELY), List.of(LOOSELY, ALL))).isEmpty();
    assertThat(Disagreement.between(List.of(ALL), List.of())).isEmpty();
  }
}
