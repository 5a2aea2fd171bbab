package dev.ancilla.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.eval.score.OfficialResult;
import dev.ancilla.eval.score.PortedChecker;
import dev.ancilla.formats.row.AnswerRow;
import dev.ancilla.formats.row.AnswerRow.Outcome;
import dev.ancilla.formats.row.JsonPage;
import dev.ancilla.formats.row.RowFields;
import dev.ancilla.formats.row.RowLog;
import dev.ancilla.model.Model;
import dev.ancilla.model.Sampling;
import dev.ancilla.noise.Rate;
import dev.ancilla.plan.Budget;
import dev.ancilla.verifier.StandardVerifiers;
import dev.ancilla.verifier.kind.KindCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IfEvalTest {
  private static final Track RAW = new Track.Raw();
  private static final Track ORACLE =
      new Track.Oracle(new Budget(400, 3, Duration.ofMinutes(1)), Sampling.at(1));

  @TempDir private Path home;
  private Path prompts = Path.of("");
  private final SmallBenchmark benchmark = new SmallBenchmark(15);
  private final Model model = benchmark.model();

  @BeforeEach
  void writePrompts() {
    prompts = benchmark.write(home);
  }

  @Test
  void aRawRunLeavesARowAPromptAndAReport() {
    Summary summary = run(settings("out", RAW), Progress.SILENT);

    assertThat(rows("out")).hasSize(15).allSatisfy(row -> assertThat(row).endsWith("}"));
    assertThat(summary.own().promptStrict()).isEqualTo(new Rate(10, 15));
    assertThat(summary.notDegenerate()).isEqualTo(new Rate(12, 15));
    assertThat(summary.own().strictAndNotDegenerate()).isEqualTo(new Rate(8, 15));
    assertThat(summary.outcome(Outcome.DELIVERED)).isEqualTo(new Rate(15, 15));
    assertThat(summary.capped().hits()).isZero();
    assertThat(summary.text())
        .contains("66.7 % (38.4 to 88.2 %), 10 of 15")
        .contains("The official checker was not found");
    assertThat(home.resolve("out/report.html")).content().contains("<h2>Results</h2>");
    assertThat(JsonPage.parse(read("out/summary.json"), "summary").map("own"))
        .extractingByKey("prompt_strict", InstanceOfAssertFactories.map(String.class, Object.class))
        .containsEntry("hits", 10L)
        .containsEntry("trials", 15L);
  }

  @Test
  void rowsKeepTheContractOfTheFormats() {
    run(settings("out", RAW), Progress.SILENT);

    RowFields row = JsonPage.parse(rows("out").getFirst(), "row");
    assertThat(rows("out").getFirst())
        .matches("\\{\"key\":1[0-9]{2},.*")
        .contains("\"best_failing\":null", "\"clauses\":[]", "\"actions\":[]");
    assertThat(row.text("outcome")).isEqualTo("delivered");
    assertThat(row.text("model")).isEqualTo("replay:small");
    assertThat(row.text("finish")).isEqualTo("end_of_turn");
    assertThat(row.count("tokens_out")).isPositive();
    assertThat(row.count("attempts")).isEqualTo(1);
  }

  @Test
  void theOracleTrackDrawsAgainOrAbstains() {
    Summary summary = run(settings("out", ORACLE), Progress.SILENT);

    // Every answer to a third of the prompts has a comma, and of those nothing is delivered.
    assertThat(summary.outcome(Outcome.ABSTAINED)).isEqualTo(new Rate(7, 15));
    assertThat(summary.own().promptStrict()).isEqualTo(new Rate(8, 15));
    AnswerRow abstained = summary.answers().getFirst().answer().row();
    assertThat(abstained.response()).isEmpty();
    assertThat(abstained.bestFailing())
        .hasValueSatisfying(text -> assertThat(text).startsWith("Thing 0 "));
    assertThat(abstained.attempts()).isEqualTo(3);
    assertThat(abstained.actions())
        .extracting(AnswerRow.ActionTaken::kind)
        .containsExactly("resample", "resample", "abstain");
    assertThat(rows("out")).hasSize(15);
  }

  @Test
  void whatIsOnDiskIsNeverAskedAgain() throws IOException {
    run(settings("out", RAW), Progress.SILENT);
    List<String> all = rows("out");
    Path file = home.resolve("out/responses.jsonl");
    Files.write(file, all.subList(0, 6));
    Files.writeString(file, all.get(6).substring(0, 40), StandardOpenOption.APPEND);
    List<Progress.State> states = new ArrayList<>();

    run(settings("out", RAW), states::add);

    assertThat(rows("out")).startsWith(all.subList(0, 6).toArray(String[]::new)).hasSize(15);
    assertThat(rows("out").stream().map(IfEvalTest::withoutTime))
        .containsExactlyInAnyOrderElementsOf(all.stream().map(IfEvalTest::withoutTime).toList());
    assertThat(states).hasSize(10);
    assertThat(states.getFirst().done()).isEqualTo(6);
    assertThat(states.getFirst().remaining()).isEmpty();
    assertThat(states.getLast().done()).isEqualTo(15);
    assertThat(states.getLast().strict()).isEqualTo(new Rate(10, 15));
    assertThat(states.getLast().remaining()).contains(Duration.ZERO);
  }

  @Test
  void answersDependNeitherOnConcurrencyNorOnOrder() {
    run(settings("many", RAW), Progress.SILENT);
    EvalSettings one =
        new EvalSettings(
            prompts, home.resolve("one"), RAW, OptionalInt.empty(), 200, 7, Sampling.at(0.7), 1);
    run(one, Progress.SILENT);

    assertThat(rows("many").stream().map(IfEvalTest::withoutTime))
        .containsExactlyInAnyOrderElementsOf(
            rows("one").stream().map(IfEvalTest::withoutTime).toList());
  }

  @Test
  void anotherSeedDrawsOtherAnswers() {
    run(settings("seven", RAW), Progress.SILENT);
    run(
        new EvalSettings(
            prompts, home.resolve("eight"), RAW, OptionalInt.empty(), 200, 8, Sampling.at(0.7), 4),
        Progress.SILENT);

    assertThat(rows("seven")).doesNotContainAnyElementsOf(rows("eight"));
  }

  @Test
  void aLimitTakesTheFirstPrompts() {
    EvalSettings four =
        new EvalSettings(
            prompts, home.resolve("out"), RAW, OptionalInt.of(4), 200, 7, Sampling.at(0.7), 4);

    Summary summary = run(four, Progress.SILENT);

    assertThat(summary.answers())
        .extracting(answer -> answer.prompt().key().toString())
        .containsExactly("100", "101", "102", "103");
  }

  @Test
  void goingOnWithOtherSettingsIsRefusedByName() {
    run(settings("out", RAW), Progress.SILENT);
    EvalSettings other =
        new EvalSettings(
            prompts, home.resolve("out"), RAW, OptionalInt.empty(), 300, 8, Sampling.GREEDY, 4);

    assertRefused(() -> run(other, Progress.SILENT), ErrorCode.BAD_USAGE)
        .hasMessageContaining("max tokens was 200 and is now 300")
        .hasMessageContaining("seed was 7 and is now 8")
        .hasMessageContaining("sampling was temperature 0.7 and is now greedy");
    assertRefused(() -> run(settings("out", ORACLE), Progress.SILENT), ErrorCode.BAD_USAGE)
        .hasMessageContaining("track was raw and is now oracle");
  }

  @Test
  void everyStartIsNotedWithItsVersion() {
    run(settings("out", RAW), Progress.SILENT);
    run(settings("out", RAW), Progress.SILENT);

    assertThat(JsonPage.parse(read("out/run.json"), "run").rows("starts"))
        .hasSize(2)
        .allSatisfy(start -> assertThat(start.text("commit")).isEqualTo("abc1234"));
  }

  @Test
  void rowsWithoutAManifestAreNotAddedTo() throws IOException {
    run(settings("out", RAW), Progress.SILENT);
    Files.delete(home.resolve("out/run.json"));

    assertRefused(() -> run(settings("out", RAW), Progress.SILENT), ErrorCode.BAD_USAGE)
        .hasMessageContaining("no run.json");
  }

  @Test
  void aRowThatComesTwiceIsRefused() throws IOException {
    run(settings("out", RAW), Progress.SILENT);
    Files.write(
        home.resolve("out/responses.jsonl"), rows("out").subList(0, 1), StandardOpenOption.APPEND);

    assertRefused(() -> run(settings("out", RAW), Progress.SILENT), ErrorCode.BAD_INPUT)
        .hasMessageContaining("a second row with key");
  }

  @Test
  void aSecondRunInTheSameFolderIsKeptOut() {
    run(settings("out", RAW), Progress.SILENT);
    try (RowLog<Answer> other = RowLog.open(home.resolve("out/responses.jsonl"), Answer.FORM)) {
      assertThat(other.size()).isEqualTo(15);
      assertRefused(() -> run(settings("out", RAW), Progress.SILENT), ErrorCode.BAD_USAGE)
          .hasMessageContaining("is being written by another run");
    }
    assertThat(run(settings("out", RAW), Progress.SILENT).answers()).hasSize(15);
  }

  @Test
  void theOracleTrackNamesTheKindsItLacksBeforeAnythingIsWritten() throws IOException {
    Files.writeString(
        prompts,
        """
        {"key": 1, "prompt": "a", "instruction_id_list": ["x:new", "punctuation:no_comma"], "kwargs": [{}, {}]}
        {"key": 2, "prompt": "b", "instruction_id_list": ["x:new", "y:new"], "kwargs": [{}, {}]}
        {"key": 3, "prompt": "c", "instruction_id_list": ["punctuation:no_comma"], "kwargs": [{}]}
        """);

    assertRefused(() -> run(settings("out", ORACLE), Progress.SILENT), ErrorCode.UNKNOWN_KIND)
        .hasMessageContaining("2 kinds, which 2 of the 3 prompts need: x:new (2), y:new (1)");
    assertThat(home.resolve("out")).doesNotExist();
  }

  @Test
  void theCompiledTrackSaysWhatIsMissing() {
    assertRefused(
            () -> run(settings("out", new Track.Compiled()), Progress.SILENT),
            ErrorCode.UNSUPPORTED)
        .hasMessageContaining("compiler");
    assertThat(home.resolve("out")).doesNotExist();
  }

  @Test
  void aModelThatFailsEndsTheRunAndKeepsTheRows() throws IOException {
    run(
        new EvalSettings(
            prompts, home.resolve("out"), RAW, OptionalInt.empty(), 200, 7, Sampling.at(0.7), 1),
        Progress.SILENT);
    Files.write(home.resolve("out/responses.jsonl"), rows("out").subList(0, 5));

    assertRefused(
            () ->
                evaluation(Optional.empty())
                    .run(
                        settings("out", RAW),
                        new SmallBenchmark(7).model(),
                        SmallBenchmark.PROVENANCE,
                        Progress.SILENT),
            ErrorCode.BAD_INPUT)
        .hasMessageContaining("Prompt 1")
        .hasMessageContaining("The rows so far are kept");
    assertThat(rows("out")).hasSizeBetween(5, 7);
    assertThat(run(settings("out", RAW), Progress.SILENT).answers()).hasSize(15);
  }

  @Test
  void anOfficialCheckerThatFailsIsReportedAndNotReplaced() throws IOException {
    Path checker = script("echo no network >&2; exit 3");

    Summary summary = run(settings("out", RAW), Progress.SILENT, checker);

    assertThat(summary.officialCard()).isEmpty();
    assertThat(summary.official())
        .isInstanceOfSatisfying(
            OfficialResult.Unavailable.class,
            result -> assertThat(result.why()).contains("status 3", "no network"));
    assertThat(summary.text()).contains("No official score.");
    assertThat(home.resolve("out/official.jsonl")).doesNotExist();
  }

  @Test
  void verdictsOfTheOfficialCheckerStandBesideOurs() throws IOException {
    Path checker =
        script(
            """
            sed 's/,.*/, "kinds": ["punctuation:no_comma"], "strict": [true], "loose": [true], "repeated_4grams": 0.0}/' "$1" > "$5"
            echo n=15""");

    Summary summary = run(settings("out", RAW), Progress.SILENT, checker);

    assertThat(summary.officialCard().orElseThrow().promptStrict()).isEqualTo(new Rate(15, 15));
    assertThat(summary.own().promptStrict()).isEqualTo(new Rate(10, 15));
    assertThat(summary.text())
        .contains("The checkers differ on punctuation:no_comma: 5 strict, 5 loose verdicts of 15.");
    assertThat(home.resolve("out/official.txt")).hasContent("n=15");
  }

  @Test
  void anOfficialCheckerThatHangsIsStopped() throws IOException {
    OfficialChecker checker =
        new OfficialChecker(Optional.of(script("sleep 600")), Duration.ofMillis(200));

    assertThat(checker.judge(home.resolve("responses.jsonl"), prompts))
        .isInstanceOfSatisfying(
            OfficialResult.Unavailable.class,
            result -> assertThat(result.why()).contains("took longer than"));
  }

  private Path script(String commands) throws IOException {
    Path script = Files.writeString(home.resolve("checker"), "#!/bin/sh\n" + commands + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script;
  }

  private EvalSettings settings(String folder, Track track) {
    return SmallBenchmark.settings(prompts, home.resolve(folder), track);
  }

  private Summary run(EvalSettings settings, Progress progress) {
    return evaluation(Optional.empty()).run(settings, model, SmallBenchmark.PROVENANCE, progress);
  }

  private Summary run(EvalSettings settings, Progress progress, Path checker) {
    return evaluation(Optional.of(checker))
        .run(settings, model, SmallBenchmark.PROVENANCE, progress);
  }

  private static IfEval evaluation(Optional<Path> checker) {
    return new IfEval(
        KindCatalogue.ifeval(),
        StandardVerifiers.create(),
        new PortedChecker(),
        new OfficialChecker(checker, Duration.ofSeconds(30)),
        InstantSource.fixed(Instant.parse("2026-11-23T04:00:00Z")));
  }

  private List<String> rows(String folder) {
    return read(folder + "/responses.jsonl").lines().toList();
  }

  private String read(String name) {
    try {
      return Files.readString(home.resolve(name));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static String withoutTime(String row) {
    return row.replaceAll("\"millis\":\\d+", "");
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      ThrowingCallable action, ErrorCode code) {
    return assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            AncillaException.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }
}
