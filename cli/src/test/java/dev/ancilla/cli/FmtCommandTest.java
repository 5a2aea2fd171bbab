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

class FmtCommandTest {
  private static final String LOOSE =
      """
      ancilla-spec: 1
      version: 1
      spec: bot
      clauses:
        - must:
            count: 'words'
            max: 50
          id: short
      """;
  private static final String CANONICAL =
      """
      ancilla-spec: 1
      spec: bot
      version: 1
      clauses:
        - id: short
          must: {count: words, max: 50}
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aLooseFileIsRewrittenAndASecondTimeChangesNothing() throws IOException {
    Path file = file("a.anc.yaml", LOOSE);

    assertThat(run("fmt", file.toString())).isEqualTo(ExitStatus.FINE);
    assertThat(file).hasContent(CANONICAL);
    assertThat(out()).isEqualTo(file + "\n");

    assertThat(run("fmt", file.toString())).isEqualTo(ExitStatus.FINE);
    assertThat(file).hasContent(CANONICAL);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("0 of 1 files changed.");
  }

  @Test
  void checkNamesTheFileAndLeavesItAlone() throws IOException {
    Path loose = file("a.anc.yaml", LOOSE);
    Path canonical = file("b.anc.yaml", CANONICAL);

    assertThat(run("fmt", "--check", loose.toString(), canonical.toString()))
        .isEqualTo(ExitStatus.VIOLATED);
    assertThat(out()).isEqualTo(loose + "\n");
    assertThat(loose).hasContent(LOOSE);
    assertThat(run("fmt", "--check", canonical.toString())).isEqualTo(ExitStatus.FINE);
  }

  @Test
  void commentsAreNotLostInSilence() throws IOException {
    Path file = file("a.anc.yaml", LOOSE + "# keep it short\n");

    assertThat(run("fmt", file.toString())).isEqualTo(ExitStatus.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("a.anc.yaml:9: there is a comment", "--drop-comments");
    assertThat(file).hasContent(LOOSE + "# keep it short\n");

    assertThat(run("fmt", "--drop-comments", file.toString())).isEqualTo(ExitStatus.FINE);
    assertThat(file).hasContent(CANONICAL);
  }

  @Test
  void aMistakeInOneFileLeavesTheOthersAsTheyWere() throws IOException {
    Path good = file("a.anc.yaml", LOOSE);
    Path bad = file("b.anc.yaml", CANONICAL.replace("words", "wrods"));

    assertThat(run("fmt", good.toString(), bad.toString())).isEqualTo(ExitStatus.USAGE);
    assertThat(good).hasContent(LOOSE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("b.anc.yaml:6:19");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
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
