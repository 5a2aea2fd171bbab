package dev.ancilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.error.ExitStatus;
import dev.ancilla.testkit.Answer;
import dev.ancilla.testkit.ScriptedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that answer, against a real HTTP endpoint with scripted replies. */
class RunCommandTest {
  private static final String SPEC =
      """
      ancilla-spec: 1
      spec: one-sentence
      version: 1
      clauses:
        - id: short
          must: {count: sentences, is: 1}
        - id: no-risk
          must: {never: [risk]}
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final ScriptedServer server = ScriptedServer.start();
  private Path spec = Path.of("");

  @BeforeEach
  void writeSpec() throws IOException {
    spec = Files.writeString(folder.resolve("one-sentence.anc.yaml"), SPEC);
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void aPassingAnswerIsDeliveredAsItIs() {
    server.answer(reply("Plant it in spring."));

    ExitStatus status = ask("When?");

    assertThat(status).isEqualTo(ExitStatus.FINE);
    assertThat(out()).isEqualTo("Plant it in spring.\n");
  }

  @Test
  void aBrokenAnswerIsDrawnAgainAndItsStoryTold() {
    server.answer(reply("There is no risk. Plant it."), reply("Plant it in spring."));

    ExitStatus status = ask("When?");

    assertThat(status).isEqualTo(ExitStatus.FINE);
    assertThat(out()).isEqualTo("Plant it in spring.\n");
    assertThat(err())
        .contains("There is no risk. Plant it.", "~~~~", "F short", "F no-risk", "Corrected");
  }

  @Test
  void nothingIsDeliveredWhenNoAnswerPasses() {
    server.otherwise(request -> reply("A risk. A risk."));

    ExitStatus status = ask("When?", "--max-attempts", "3");

    assertThat(status).isEqualTo(ExitStatus.ABSTAINED);
    assertThat(out()).isEmpty();
    assertThat(err()).contains("3 of 3 attempts are spent");
  }

  @Test
  void jsonTellsOutcomeAttemptsAndVerdicts() {
    server.answer(reply("A risk."), reply("Plant it in spring."));

    ExitStatus status = ask("When?", "--json");

    assertThat(status).isEqualTo(ExitStatus.FINE);
    assertThat(out())
        .contains("\"outcome\" : \"repaired\"", "\"response\" : \"Plant it in spring.\"")
        .contains("\"id\" : \"no-risk\"", "\"value\" : \"F\"");
  }

  @Test
  void aMissingSpecIsOneSentence() {
    ExitStatus status =
        run("run", "--spec", folder.resolve("absent.anc.yaml").toString(), "--model", model(), "x");

    assertThat(status).isEqualTo(ExitStatus.USAGE);
    assertThat(err()).contains("absent.anc.yaml").hasLineCount(1);
  }

  @Test
  void evaluationWritesARowAPromptAndGoesOnWhereItStopped() throws IOException {
    Path prompts =
        Files.writeString(
            folder.resolve("prompts.jsonl"),
            """
            {"key": 1, "prompt": "Say it without commas.", "instruction_id_list": ["punctuation:no_comma"], "kwargs": [{}]}
            {"key": 2, "prompt": "Do not use commas.", "instruction_id_list": ["punctuation:no_comma"], "kwargs": [{}]}
            """);
    server.otherwise(request -> reply("Well, no."));
    Path rows = folder.resolve("run");

    ExitStatus first = eval(prompts, rows, "raw");
    ExitStatus second = eval(prompts, rows, "raw");

    assertThat(List.of(first, second)).containsOnly(ExitStatus.FINE);
    assertThat(Files.readAllLines(rows.resolve("responses.jsonl"))).hasSize(2);
    assertThat(server.requests()).hasSize(2);
    assertThat(rows.resolve("report.html")).exists();
    assertThat(out()).contains("0 of 2");
  }

  @Test
  void theCompiledTrackSaysWhatIsMissing() throws IOException {
    Path prompts =
        Files.writeString(
            folder.resolve("prompts.jsonl"),
            """
            {"key": 1, "prompt": "Say it.", "instruction_id_list": ["punctuation:no_comma"], "kwargs": [{}]}
            """);

    ExitStatus status = eval(prompts, folder.resolve("run"), "compiled");

    assertThat(status).isEqualTo(ExitStatus.USAGE);
    assertThat(err()).contains("compiler");
  }

  private ExitStatus eval(Path prompts, Path rows, String track) {
    return run(
        "eval",
        "ifeval",
        "--data",
        prompts.toString(),
        "--out",
        rows.toString(),
        "--track",
        track,
        "--model",
        model());
  }

  private ExitStatus ask(String message, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("run", "--spec", spec.toString(), "--model", model()));
    arguments.addAll(List.of(options));
    arguments.add(message);
    return run(arguments.toArray(String[]::new));
  }

  private String model() {
    return "openai:%s/v1#scripted".formatted(server.uri());
  }

  private ExitStatus run(String... arguments) {
    Surroundings surroundings =
        new Surroundings(
            Map.of("ANCILLA_CACHE", folder.toString(), "PATH", folder.toString()),
            Map.of(
                "os.name",
                "Linux",
                "user.home",
                folder.toString(),
                "ancilla.home",
                folder.toString()),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InstantSource.system());
    return new Commands(surroundings).run(arguments);
  }

  private static Answer reply(String text) {
    return Answer.eventStream()
        .send(
            "data: {\"choices\": [{\"index\": 0, \"delta\": {\"content\": \"%s\"}, \"finish_reason\": null}]}\n\n"
                .formatted(text))
        .send(
            "data: {\"choices\": [{\"index\": 0, \"delta\": {}, \"finish_reason\": \"stop\"}], \"usage\": {\"prompt_tokens\": 5, \"completion_tokens\": 7}}\n\n")
        .send("data: [DONE]\n\n");
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
