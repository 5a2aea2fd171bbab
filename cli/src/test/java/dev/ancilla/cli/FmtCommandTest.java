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

  private String piped = "";

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
  void commentsBeforeKeysAndClausesStay() throws IOException {
    String loose =
        """
        # What the bot may say.
        ancilla-spec: 1
        spec: 'bot'
        # Two so far.
        version: 1

        clauses:
          # Nobody reads more.
          - {must: {count: words, max: 50}, id: short}

          # Never both.
            # Ask legal.
          -
            id: calm
            must: {never: ["!"], match: substring}
        # More to come.
        """;
    Path file = file("a.anc.yaml", loose);

    assertThat(run("fmt", file.toString())).isEqualTo(ExitStatus.FINE);
    assertThat(file)
        .hasContent(
            """
            # What the bot may say.
            ancilla-spec: 1
            spec: bot
            # Two so far.
            version: 1
            clauses:
              # Nobody reads more.
              - id: short
                must: {count: words, max: 50}
              # Never both.
              # Ask legal.
              - id: calm
                must: {never: ["!"], match: substring}
            # More to come.
            """);
    assertThat(run("fmt", "--check", file.toString())).isEqualTo(ExitStatus.FINE);
  }

  @Test
  void otherCommentsAreNotLostInSilence() throws IOException {
    String loose = LOOSE.replace("max: 50", "max: 50 # keep it short");
    Path file = file("a.anc.yaml", loose);

    assertThat(run("fmt", file.toString())).isEqualTo(ExitStatus.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("a.anc.yaml:7: this comment has no place", "--drop-comments");
    assertThat(file).hasContent(loose);
    assertThat(run("fmt", "--check", file.toString())).isEqualTo(ExitStatus.VIOLATED);

    assertThat(run("fmt", "--drop-comments", file.toString())).isEqualTo(ExitStatus.FINE);
    assertThat(file).hasContent(CANONICAL);
  }

  @Test
  void whatIsPipedInGoesOut() {
    piped = LOOSE;

    assertThat(run("fmt", "-")).isEqualTo(ExitStatus.FINE);
    assertThat(out()).isEqualTo(CANONICAL);
  }

  @Test
  void aPipeCanBeCheckedAndItsMistakesHaveAPlace() {
    piped = LOOSE;
    assertThat(run("fmt", "--check", "-")).isEqualTo(ExitStatus.VIOLATED);

    piped = LOOSE.replace("count", "cuont");
    assertThat(run("fmt", "-")).isEqualTo(ExitStatus.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("standard input:6:7: unknown key");
  }

  @Test
  void jsonNamesTheFiles() throws IOException {
    Path file = file("a.anc.yaml", LOOSE);

    assertThat(run("fmt", "--check", "--json", file.toString())).isEqualTo(ExitStatus.VIOLATED);
    assertThat(out()).contains("\"not_canonical\"", "a.anc.yaml");
    assertThat(run("fmt", "--json", "-")).isEqualTo(ExitStatus.USAGE);
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
            new ByteArrayInputStream(piped.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InstantSource.system());
    return new Commands(surroundings).run(arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
