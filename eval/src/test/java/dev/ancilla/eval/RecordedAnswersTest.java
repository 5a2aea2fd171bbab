package dev.ancilla.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ancilla.eval.benchmark.Benchmark;
import dev.ancilla.eval.score.OfficialResult;
import dev.ancilla.eval.score.PortedChecker;
import dev.ancilla.eval.score.Score;
import dev.ancilla.formats.row.JsonPage;
import dev.ancilla.formats.row.PromptRow;
import dev.ancilla.formats.row.ResponseRow;
import dev.ancilla.formats.row.RowKey;
import dev.ancilla.formats.row.RowReader;
import dev.ancilla.model.Model;
import dev.ancilla.model.Sampling;
import dev.ancilla.model.replay.ReplayModel;
import dev.ancilla.testkit.SharedData;
import dev.ancilla.verifier.StandardVerifiers;
import dev.ancilla.verifier.kind.KindCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recorded answers through the whole of a run, against the official checker run directly.
 *
 * <p>Where a prompt asks for the frequency of a "letter" that is none, the official checker draws a
 * letter at random, so that its verdict differs from run to run (4 of 8 runs on the one such prompt
 * of the development set). That prompt is left out of the comparison.
 */
@Tag("slow")
class RecordedAnswersTest {
  private static final String LETTERS = "keywords:letter_frequency";

  @TempDir private Path home;

  @Test
  void aReplayedRunScoresAsItsRecordingDoes() throws IOException {
    Path data = SharedData.here().file("ifeval/input_data.jsonl");
    Path recording = SharedData.here().file("ifeval/recorded_responses.jsonl");
    Path checker = data.resolveSibling(Path.of("..", "..", "tools", "ifeval-official")).normalize();
    Assumptions.assumeTrue(Files.exists(checker), () -> checker + " is not here.");
    Map<RowKey, String> recorded = new HashMap<>();
    RowReader.readAll(recording, ResponseRow.FORM)
        .forEach(row -> recorded.put(row.key(), row.response()));
    Path prompts = prompts(data, recorded);
    OfficialChecker official = new OfficialChecker(Optional.of(checker), Duration.ofMinutes(5));

    Summary summary =
        new IfEval(
                KindCatalogue.ifeval(),
                StandardVerifiers.create(),
                new PortedChecker(),
                official,
                InstantSource.system())
            .run(
                new EvalSettings(
                    prompts,
                    home.resolve("out"),
                    new Track.Raw(),
                    OptionalInt.empty(),
                    100_000,
                    1,
                    Sampling.GREEDY,
                    8),
                replay(prompts, recorded),
                SmallBenchmark.PROVENANCE,
                Progress.SILENT);

    Path copy =
        Files.copy(recording, Files.createDirectory(home.resolve("direct")).resolve("r.jsonl"));
    OfficialResult direct = official.judge(copy, prompts);
    assertThat(summary.official()).isInstanceOf(OfficialResult.Scored.class);
    assertThat(repeatable(summary.official(), prompts)).isEqualTo(repeatable(direct, prompts));
    assertThat(summary.officialCard().orElseThrow().promptStrict().trials())
        .isEqualTo(recorded.size());
    // The port takes a vote over seeds where the official checker detects a language once.
    assertThat(summary.disagreements())
        .filteredOn(kind -> !kind.kind().equals(LETTERS))
        .allSatisfy(
            kind -> {
              assertThat(kind.strict()).isZero();
              assertThat(kind.loose()).isLessThanOrEqualTo(1);
            });
    Map<RowKey, Double> repeated = new HashMap<>();
    RowReader.readAll(home.resolve("out/official.jsonl"), OfficialRow.FORM)
        .forEach(row -> repeated.put(row.key(), row.repeated4grams()));
    assertThat(summary.answers())
        .allSatisfy(
            answer ->
                assertThat(answer.repeated())
                    .isCloseTo(repeated.get(answer.prompt().key()), within(0.5e-4 + 1e-9)));
  }

  private Path prompts(Path data, Map<RowKey, String> recorded) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String line : Files.readAllLines(data)) {
      if (recorded.containsKey(JsonPage.parse(line, "data").key())) {
        rows.add(line);
      }
    }
    return Files.write(home.resolve("prompts.jsonl"), rows);
  }

  private static Model replay(Path prompts, Map<RowKey, String> recorded) {
    Map<String, List<String>> answers = new HashMap<>();
    Benchmark.read(prompts)
        .prompts()
        .forEach(prompt -> answers.put(prompt.prompt(), List.of(recorded.get(prompt.key()))));
    return new ReplayModel("recorded", answers);
  }

  /** Scores of prompts on which the official checker says the same twice. */
  private static Map<RowKey, Score> repeatable(OfficialResult result, Path prompts) {
    Set<RowKey> drawn = new HashSet<>();
    for (PromptRow prompt : Benchmark.read(prompts).prompts()) {
      for (Map<String, Object> parameters : prompt.kwargs()) {
        if (parameters.get("letter") instanceof String letter && !letter.matches("[a-zA-Z]")) {
          drawn.add(prompt.key());
        }
      }
    }
    Map<RowKey, Score> scores = new HashMap<>();
    if (result instanceof OfficialResult.Scored scored) {
      scored.scores().stream()
          .filter(score -> !drawn.contains(score.key()))
          .forEach(score -> scores.put(score.key(), score));
    }
    return scores;
  }
}
