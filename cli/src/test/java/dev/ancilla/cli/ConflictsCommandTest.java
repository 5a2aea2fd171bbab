package dev.ancilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.error.ExitStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictsCommandTest {
  private static final String SPEC =
      """
      ancilla-spec: 1
      spec: notes
      version: 1
      sources:
        - id: sys
          role: system
          text: Write at least sixty words. Stay within %d words.
      clauses:
        - id: long
          says: "Write at least sixty words."
          must: {count: words, min: 60}
        - id: short
          says: "Stay within %d words."
          must: {count: words, max: %d}
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aConflictIsToldWithItsWordsAndExitsWithOne() throws IOException {
    assertThat(run("conflicts", spec(40))).isEqualTo(ExitStatus.VIOLATED);

    assertThat(out())
        .contains(
            "long   \"Write at least sixty words.\"",
            "short  \"Stay within 40 words.\"",
            "why: at least 60 words, but at most 40 words.",
            "without short, this would do:",
            "notes: 1 conflict.");
    assertThat(err.size()).isZero();
  }

  @Test
  void withoutAConflictThereIsAnAnswerThatKeepsEverything() throws IOException {
    assertThat(run("conflicts", spec(80))).isEqualTo(ExitStatus.FINE);

    assertThat(out()).contains("notes: no conflicts.", "This answer satisfies them:", "    | ");
  }

  @Test
  void jsonHoldsTheCoreItsClassAndTheWitness() throws IOException {
    assertThat(run("conflicts", "--json", spec(40))).isEqualTo(ExitStatus.VIOLATED);

    assertThat(out())
        .contains(
            "\"clauses\" : [ \"long\", \"short\" ]", "\"class\" : \"bounds\"", "\"witness\" : \"");
  }

  private String spec(int most) throws IOException {
    return Files.writeString(folder.resolve("notes.anc.yaml"), SPEC.formatted(most, most, most))
        .toString();
  }

  private ExitStatus run(String... arguments) {
    Surroundings surroundings =
        new Surroundings(
            Map.of("ANCILLA_CACHE", folder.toString(), "PATH", folder.toString()),
            Map.of("os.name", "Linux", "user.home", folder.toString()),
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InstantSource.system());
    return new Commands(surroundings).run(arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
