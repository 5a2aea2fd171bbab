package dev.ancilla.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ancilla.eval.score.OfficialResult;
import dev.ancilla.eval.score.PortedChecker;
import dev.ancilla.eval.score.Score;
import dev.ancilla.model.Model;
import dev.ancilla.model.Sampling;
import dev.ancilla.model.replay.ReplayModel;
import dev.ancilla.testkit.SharedData;
import dev.ancilla.verifier.kind.KindCatalogue;
import dev.ancilla.verifier.pattern.PatternVerifiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorded answers through the whole of a run, against the official checker run directly. */
@Tag("slow")
class RecordedAnswersTest {
  @TempDir private Path home;

  @Test
  void aReplayedRunScoresAsItsRecordingDoes() throws IOException {
    Path data = SharedData.here().file("ifeval/input_data.jsonl");
    Path recording = SharedData.here().file("ifeval/recorded_responses.jsonl");
    Path checker = data.resolveSibling(Path.of("..", "..", "tools", "ifeval-official")).normalize();
    Assumptions.assumeTrue(Files.exists(checker), () -> checker + " is not here.");
    Map<String, String> recorded = new HashMap<>();
    for (String line : Files.readAllLines(recording)) {
      Fields row = JsonText.read(line, "recording");
      recorded.put(row.key(), row.text("response"));
    }
    Path prompts = prompts(data, recorded);
    OfficialChecker official = new OfficialChecker(Optional.of(checker), Duration.ofMinutes(5));

    Summary summary =
        new IfEval(
                KindCatalogue.ifeval(),
                new PatternVerifiers(),
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
    assertThat(byKey(summary.official())).isEqualTo(byKey(direct));
    assertThat(summary.officialCard().orElseThrow().promptStrict().trials())
        .isEqualTo(recorded.size());
    assertThat(summary.disagreements()).isEmpty();
    for (ScoredAnswer answer : summary.answers()) {
      assertThat(answer.repeated())
          .as("repeated 4-grams of %s", answer.prompt().key())
          .isCloseTo(repeated().get(answer.prompt().key()), within(0.5e-4 + 1e-9));
    }
  }

  private Map<String, Double> repeated() throws IOException {
    Map<String, Double> shares = new HashMap<>();
    for (String line : Files.readAllLines(home.resolve("out/official.jsonl"))) {
      Fields row = JsonText.read(line, "details");
      shares.put(
          row.key(), Double.parseDouble(String.valueOf(row.members().get("repeated_4grams"))));
    }
    return shares;
  }

  private Path prompts(Path data, Map<String, String> recorded) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String line : Files.readAllLines(data)) {
      if (recorded.containsKey(JsonText.read(line, "data").key())) {
        rows.add(line);
      }
    }
    return Files.write(home.resolve("prompts.jsonl"), rows);
  }

  private static Model replay(Path prompts, Map<String, String> recorded) {
    Map<String, List<String>> answers = new HashMap<>();
    BenchmarkFile.read(prompts)
        .prompts()
        .forEach(prompt -> answers.put(prompt.prompt(), List.of(recorded.get(prompt.key()))));
    return new ReplayModel("recorded", answers);
  }

  private static Map<String, Score> byKey(OfficialResult result) {
    Map<String, Score> scores = new HashMap<>();
    if (result instanceof OfficialResult.Scored scored) {
      scored.scores().forEach(score -> scores.put(score.key(), score));
    }
    return scores;
  }
}
