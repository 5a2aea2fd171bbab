package dev.ancilla.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.eval.score.ClauseScore;
import dev.ancilla.eval.score.OfficialResult;
import dev.ancilla.eval.score.Score;
import dev.ancilla.formats.row.AnswerRow;
import dev.ancilla.formats.row.AnswerRow.Outcome;
import dev.ancilla.formats.row.PromptRow;
import dev.ancilla.formats.row.RowKey;
import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Sampling;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EvalReportTest {
  private static final String HOSTILE =
      "</div><script>alert('x')</script><img src=x onerror=\"y\">";

  @Test
  void whatModelsAndDataSayIsTextAndNothingElse() {
    String html = EvalReport.page(summary(3, HOSTILE, unavailable()), 7).html();

    assertThat(html)
        .doesNotContain("<script", "<img", "onerror=\"")
        .contains("&lt;/div&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
  }

  @Test
  void aMissingOfficialScoreIsSaidAtTheTop() {
    String html = EvalReport.page(summary(3, "fine", unavailable()), 7).html();

    assertThat(html)
        .contains("No official score; figures are by our checker. It is absent.")
        .contains("33.3\u00A0%");
  }

  @Test
  void thirtyAnswersAreShownAndTheSameOnesEachTime() {
    Summary summary = summary(100, "fine", unavailable());

    String html = EvalReport.page(summary, 7).html();

    assertThat(html.split("<article", -1)).hasSize(31);
    assertThat(EvalReport.page(summary, 7).html()).isEqualTo(html);
    assertThat(EvalReport.page(summary, 8).html()).isNotEqualTo(html);
  }

  @Test
  void whatIsNeededToRepeatTheRunIsThere() {
    String html = EvalReport.page(summary(3, "fine", unavailable()), 7).html();

    assertThat(html)
        .contains("<pre>./ancilla eval ifeval --seed 7</pre>", "feed00", "abc1234", "cafe01")
        .contains("temperature 0.7");
  }

  @Test
  void bothCheckersAndTheirDifferencesAreShown() {
    List<Score> official = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      official.add(new Score(RowKey.of(i), List.of(new ClauseScore("a:kind", true, true))));
    }

    String html =
        EvalReport.page(summary(3, "fine", new OfficialResult.Scored(official, "n=3")), 7).html();

    assertThat(html)
        .contains("100.0\u00A0% (29.2 to 100.0\u00A0%), 3 of 3")
        .contains("33.3\u00A0% (0.8 to 90.6\u00A0%), 1 of 3")
        .contains("<th scope=\"row\">a:kind</th><td>2</td><td>2</td><td>3</td>")
        .doesNotContain("No official score");
  }

  private static OfficialResult unavailable() {
    return new OfficialResult.Unavailable("It is absent.");
  }

  /** So many answers; by our checker the first alone follows its instruction. */
  private static Summary summary(int count, String text, OfficialResult official) {
    EvalSettings settings =
        new EvalSettings(
            Path.of("prompts.jsonl"),
            Path.of("out"),
            new Track.Raw(),
            OptionalInt.empty(),
            640,
            7,
            Sampling.at(0.7),
            4);
    Provenance provenance =
        new Provenance(
            "0.1.0",
            Optional.of("abc1234"),
            Optional.of("cafe01"),
            "./ancilla eval ifeval --seed 7");
    Manifest manifest = Manifest.of(settings, "feed00", "model", provenance, Instant.EPOCH);
    List<ScoredAnswer> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      answers.add(answer(i, text, official));
    }
    return new Summary(Path.of("out"), manifest, answers, official);
  }

  private static ScoredAnswer answer(int number, String text, OfficialResult official) {
    RowKey key = RowKey.of(number);
    PromptRow prompt =
        new PromptRow(
            key, List.of(new PromptRow.Turn("user", text)), List.of("a:kind"), List.of(Map.of()));
    AnswerRow row =
        new AnswerRow(
            key,
            text,
            Outcome.DELIVERED,
            Optional.empty(),
            10,
            5,
            0,
            1,
            "model",
            7,
            List.of(),
            List.of());
    Score own = new Score(key, List.of(new ClauseScore("a:kind", number == 0, number == 0)));
    Optional<Score> theirs =
        official instanceof OfficialResult.Scored scored
            ? Optional.of(scored.scores().get(number))
            : Optional.empty();
    return new ScoredAnswer(
        prompt, new Answer(row, FinishReason.END_OF_TURN, 1), own, theirs, 0, true);
  }
}
