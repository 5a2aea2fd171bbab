package dev.ancilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.error.ExitStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  @TempDir Path folder;

  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void bareMachine() {
    environment.put("ANCILLA_CACHE", folder.toString());
    environment.put("PATH", folder.toString());
    environment.put("TERM", "xterm");
    properties.put("os.name", "Linux");
    properties.put("os.version", "6.1");
    properties.put("os.arch", "amd64");
    properties.put("java.io.tmpdir", folder.toString());
    properties.put("java.runtime.version", "25.0.3+9");
    properties.put("user.home", folder.toString());
    properties.put(Surroundings.PROJECT, folder.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "model",
        "model pull",
        "model add",
        "model list",
        "model verify",
        "demo",
        "run",
        "check",
        "conflicts",
        "fmt",
        "kinds",
        "eval",
        "eval ifeval",
        "bench",
        "bench engine",
        "bench official",
        "bench sampling",
        "doctor",
        "version"
      })
  void everyCommandShowsAnExample(String command) {
    ExitStatus status = run((command + " --help").strip().split(" "));

    assertThat(status).isEqualTo(ExitStatus.FINE);
    assertThat(text(out)).contains("Usage: ancilla " + command).contains("Example:\n  ./ancilla");
    assertThat(text(err)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''               | Which command?
          modle pull       | ancilla model
          model            | Which of pull, add, list and verify?
          model pull --now | './ancilla model pull --help'
          model add        | FILE
          model verify a b | Unmatched
          """)
  void wrongUsageIsExplainedAndExitsWithTwo(String arguments, String expected) {
    ExitStatus status = arguments.isEmpty() ? run() : run(arguments.split(" "));

    assertThat(status).isEqualTo(ExitStatus.USAGE);
    assertThat(text(out)).isEmpty();
    assertThat(text(err)).contains(expected).contains("--help").doesNotContain("\tat ");
  }

  @Test
  void versionIsDataOnStandardOutput() {
    assertThat(run("version", "--json")).isEqualTo(ExitStatus.FINE);

    assertThat(text(out))
        .contains("\"java\" : \"25.0.3+9\"")
        .contains("\"system\" : \"Linux 6.1 amd64\"");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void aTypedFailureIsOneSentenceAndItsExitStatus() {
    assertThat(run("model", "verify")).isEqualTo(ExitStatus.UNAVAILABLE);

    assertThat(text(err)).startsWith("ancilla: ").contains("./ancilla model pull").hasLineCount(1);
  }

  @Test
  void verboseAddsTheStackTrace() {
    run("model", "verify", "--verbose");

    assertThat(text(err)).contains("\tat dev.ancilla");
  }

  @Test
  void aBugIsLoggedAndNotPrinted() throws IOException {
    Surroundings surroundings = surroundings(new PrintStream(out, true, StandardCharsets.UTF_8));

    ExitStatus status = new Failures(surroundings).report(new IllegalStateException("oops"), false);

    Path log = folder.resolve("logs/bug-20261123-000000-000.log");
    assertThat(status).isEqualTo(ExitStatus.BUG);
    assertThat(text(err)).contains("bug of ours").contains(log.toString()).hasLineCount(1);
    assertThat(Files.readString(log)).contains("oops").contains("\tat ");
  }

  @Test
  void outputThatCannotBeWrittenIsNoSuccess() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    ExitStatus status =
        new Commands(surroundings(new PrintStream(full, true, StandardCharsets.UTF_8)))
            .run("version");

    assertThat(status).isEqualTo(ExitStatus.INPUT_OUTPUT);
    assertThat(text(err)).contains("could not be written");
  }

  @Test
  void anEmptyStoreIsNoError() {
    assertThat(run("model", "list", "--json")).isEqualTo(ExitStatus.FINE);

    assertThat(text(out)).isEqualToIgnoringWhitespace("{\"models\": []}");
    assertThat(text(err)).contains("./ancilla model pull");
  }

  @Test
  void aFileThatIsNoModelIsListedWithItsReason() throws IOException {
    Files.createDirectories(folder.resolve("models"));
    Files.writeString(folder.resolve("models/broken.gguf"), "junk");

    assertThat(run("model", "list")).isEqualTo(ExitStatus.FINE);

    assertThat(text(out)).contains("broken.gguf  unusable").contains("no GGUF file");
  }

  @Test
  void doctorNamesWhatIsMissingAndWhatToDo() {
    environment.put("ANCILLA_CASHE", "secret");

    assertThat(run("doctor")).isEqualTo(ExitStatus.UNAVAILABLE);

    assertThat(text(out))
        .containsPattern("fail +model .*")
        .contains("-> The model smollm2-135m is not in")
        .containsPattern("warn +maven .*")
        .containsPattern("warn +network .*")
        .containsPattern("warn +settings +nothing reads ANCILLA_CASHE")
        .doesNotContain("secret");
  }

  @Test
  void doctorSpeaksJson() {
    run("doctor", "--json");

    assertThat(text(out)).contains("\"healthy\" : false").contains("\"check\" : \"disk\"");
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          80 | '' | true  | a terminal shows colours
          80 | 1  | false | but never against NO_COLOR
          '' | '' | false | and a file has none
          """)
  void coloursFollowTheTerminal(String columns, String noColor, boolean coloured, String why) {
    environment.put("NO_COLOR", noColor);
    if (!columns.isEmpty()) {
      properties.put(Surroundings.TERMINAL_COLUMNS, columns);
    }

    run("--help");

    assertThat(text(out).contains("\u001b[")).isEqualTo(coloured);
  }

  private ExitStatus run(String... arguments) {
    return new Commands(surroundings(new PrintStream(out, true, StandardCharsets.UTF_8)))
        .run(arguments);
  }

  private Surroundings surroundings(PrintStream output) {
    return new Surroundings(
        environment,
        properties,
        output,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z")));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
