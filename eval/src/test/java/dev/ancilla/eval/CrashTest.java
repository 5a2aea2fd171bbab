package dev.ancilla.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.error.ExitStatus;
import dev.ancilla.formats.row.JsonPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs in processes of their own that are killed, or run out of room. */
class CrashTest {
  private static final int LONGEST_SECONDS = 60;

  @TempDir private Path home;

  @Test
  void aKilledRunGoesOnWithoutLosingOrRepeatingARow() throws Exception {
    killAndFinish(12, 2, 20, new SplittableRandom(1));
  }

  @Test
  @Tag("slow")
  void howeverOftenItIsKilled() throws Exception {
    killAndFinish(400, 25, 10, new SplittableRandom(2));
  }

  /*
   * The limit on a file's size stands in for a full disk: the write fails in the middle of a row.
   */
  @Test
  void aFullDiskIsNamedAndCostsNoRow() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs bash's ulimit");
    new SmallBenchmark(12).write(home);
    List<String> command =
        new ArrayList<>(List.of("/bin/bash", "-c", "ulimit -f 2; exec \"$@\"", "-"));
    command.addAll(command(12, 0));

    Process full = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(full.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(full.waitFor()).isEqualTo(ExitStatus.INPUT_OUTPUT.code());
    assertThat(said).contains("responses.jsonl");
    List<String> kept = rows();
    assertThat(kept).isNotEmpty().hasSizeLessThan(12);
    assertThat(Files.readString(answers())).endsWith("}\n");

    finish(12);

    assertThat(rows()).startsWith(kept.toArray(String[]::new));
    assertComplete(12);
  }

  private void killAndFinish(int prompts, int kills, int pauseMillis, SplittableRandom random)
      throws Exception {
    new SmallBenchmark(prompts).write(home);
    for (int kill = 0; kill < kills; kill++) {
      List<String> before = rows();
      int left = prompts - before.size();
      if (left == 0) {
        break;
      }
      Process process = start(prompts, pauseMillis);
      awaitRows(before.size() + 1 + random.nextInt(Math.max(1, left / (kills - kill))), process);
      process.destroyForcibly().waitFor();
      assertThat(rows().subList(0, before.size())).isEqualTo(before);
    }
    finish(prompts);
    assertComplete(prompts);
  }

  private void awaitRows(int count, Process process) throws Exception {
    while (process.isAlive() && rows().size() < count) {
      process.waitFor(2, TimeUnit.MILLISECONDS);
    }
  }

  private void finish(int prompts) throws Exception {
    Process process = start(prompts, 0);
    assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(home.resolve("out/report.html")).isNotEmptyFile();
  }

  private Process start(int prompts, int pauseMillis) throws IOException {
    return new ProcessBuilder(command(prompts, pauseMillis)).inheritIO().start();
  }

  private List<String> command(int prompts, int pauseMillis) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-cp",
        System.getProperty("java.class.path"),
        ReplayProcess.class.getName(),
        home.toString(),
        Integer.toString(prompts),
        Integer.toString(pauseMillis));
  }

  private void assertComplete(int prompts) throws IOException {
    List<String> keys = new ArrayList<>();
    for (String row : rows()) {
      keys.add(JsonPage.parse(row, "row").key().toString());
    }
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < prompts; i++) {
      expected.add(Integer.toString(100 + i));
    }
    assertThat(keys).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Whole rows; a row that is being written is none yet. */
  private List<String> rows() throws IOException {
    if (!Files.exists(answers())) {
      return List.of();
    }
    String text = Files.readString(answers());
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private Path answers() {
    return home.resolve("out/responses.jsonl");
  }
}
