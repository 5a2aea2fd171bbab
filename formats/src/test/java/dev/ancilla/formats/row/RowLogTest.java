package dev.ancilla.formats.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowLogTest {
  private static final String TWO_ROWS =
      "{\"key\":0,\"response\":\"a\"}\n{\"key\":1,\"response\":\"été\"}\n";

  @TempDir Path folder;

  @Test
  void rowsAreAddedBehindThoseOfAnEarlierRun() {
    Path file = folder.resolve("log.jsonl");

    append(file, 0);
    append(file, 1);

    assertThat(keys(file)).containsExactly(0L, 1L);
  }

  @Test
  void aFileCutAnywhereIsTakenUpAtItsLastWholeRow() throws IOException {
    byte[] whole = TWO_ROWS.getBytes(StandardCharsets.UTF_8);
    int firstRow = TWO_ROWS.indexOf('\n');
    for (int length = 0; length <= whole.length; length++) {
      Path file = folder.resolve("cut" + length);
      Files.write(file, java.util.Arrays.copyOf(whole, length));

      append(file, 9);

      // A row that lacks nothing but its line break is whole.
      int rows = length >= whole.length - 1 ? 2 : length >= firstRow ? 1 : 0;
      List<Long> expected =
          LongStream.concat(LongStream.range(0, rows), LongStream.of(9)).boxed().toList();
      assertThat(keys(file)).as("cut to %d bytes", length).isEqualTo(expected);
    }
  }

  @Test
  void theRowsThatStandAreToldOldestFirstAndTheTornOneIsNot() throws IOException {
    Path file = Files.writeString(folder.resolve("log"), TWO_ROWS + "{\"key\":2,\"response\":\"to");
    List<ResponseRow> standing = new ArrayList<>();

    RowLog.open(file, ResponseRow.FORM, standing::add).close();

    assertThat(standing)
        .containsExactly(new ResponseRow(RowKey.of(0), "a"), new ResponseRow(RowKey.of(1), "été"));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          {"key":0,"resp⏎{"key":1,"response":"b"}⏎ | log:1:                            | a torn row in the middle
          {"key":0,"answer":"a"}⏎                  | log:1: "response" must be given   | other rows
          {"key":0,"response":"a"}⏎{"key":0,"response":"b"}⏎ | log:2: a second row with key 0 | a doubled key
          """)
  void otherDamageIsRefusedAndLeftAlone(String content, String complaint, String why)
      throws IOException {
    Path file = Files.writeString(folder.resolve("log"), content.replace('⏎', '\n'));
    byte[] before = Files.readAllBytes(file);

    assertThatThrownBy(() -> RowLog.open(file, ResponseRow.FORM))
        .isInstanceOfSatisfying(
            AncillaException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_INPUT))
        .hasMessageContaining(complaint);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aDoubledKeyIsRefusedBeforeItIsWritten() {
    Path file = folder.resolve("log");
    append(file, 1);

    try (RowLog<ResponseRow> log = RowLog.open(file, ResponseRow.FORM)) {
      assertThat(log.has(RowKey.of(1))).isTrue();
      assertThat(log.has(RowKey.of("1"))).isFalse();
      assertThatThrownBy(() -> log.append(row(1))).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(keys(file)).containsExactly(1L);
  }

  @Test
  void onlyOneRunWritesAFile() {
    Path file = folder.resolve("log");
    try (RowLog<ResponseRow> first = RowLog.open(file, ResponseRow.FORM)) {
      assertThat(first.size()).isZero();
      assertThatThrownBy(() -> RowLog.open(file, ResponseRow.FORM))
          .isInstanceOfSatisfying(
              AncillaException.class,
              refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_USAGE));
    }
    append(file, 1);
  }

  @Test
  void aFolderCannotBeALog() {
    assertThatThrownBy(() -> RowLog.open(folder, ResponseRow.FORM))
        .isInstanceOfSatisfying(
            AncillaException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INPUT_OUTPUT));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFullDiskIsReportedAndLeavesWholeRows() throws IOException, InterruptedException {
    Path file = folder.resolve("log");

    String output = run("ulimit -f 8; exec %s", file, 1_000);

    assertThat(output).contains("INPUT_OUTPUT cannot write");
    assertThat(Files.size(file)).isLessThanOrEqualTo(8 * 1024).isPositive();
    assertThat(Files.readString(file)).endsWith("}\n");
    List<Long> before = keys(file);
    append(file, 5_000);
    assertThat(keys(file)).hasSize(before.size() + 1).startsWith(before.toArray(Long[]::new));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aKilledRunIsTakenUpWithoutLostOrDoubledRows() throws IOException, InterruptedException {
    Path file = folder.resolve("log");
    long reported = 0;
    for (int kill = 0; kill < 3; kill++) {
      Process process = start("exec %s", file, 1_000_000);
      try (var lines = process.inputReader()) {
        for (int n = 0; n < 40; n++) {
          reported = Long.parseLong(lines.readLine());
        }
        process.destroyForcibly().waitFor();
      }
      // What was reported as written is there, in order, once each; at most more than that.
      List<Long> keys = keys(file);
      assertThat(keys).isEqualTo(LongStream.range(0, keys.size()).boxed().toList());
      assertThat(keys.size()).isGreaterThan((int) reported);
    }
  }

  private static String run(String command, Path file, int rows)
      throws IOException, InterruptedException {
    Process process = start(command, file, rows);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private static Process start(String command, Path file, int rows) throws IOException {
    String java =
        "'%s' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -cp '%s' '%s' '%s' %d"
            .formatted(
                ProcessHandle.current().info().command().orElseThrow(),
                System.getProperty("java.class.path"),
                LogWriter.class.getName(),
                file,
                rows);
    return new ProcessBuilder("bash", "-c", command.formatted(java))
        .redirectErrorStream(true)
        .start();
  }

  /** The process that is killed: writes rows from where the file ends, and reports each. */
  static final class LogWriter {
    private LogWriter() {}

    public static void main(String[] arguments) {
      try (RowLog<ResponseRow> log = RowLog.open(Path.of(arguments[0]), ResponseRow.FORM)) {
        for (long key = log.size(); key < Long.parseLong(arguments[1]); key++) {
          log.append(row(key));
          System.out.println(key);
        }
      } catch (AncillaException refusal) {
        System.out.println(refusal.code() + " " + refusal.getMessage());
      }
    }
  }

  private static void append(Path file, long key) {
    try (RowLog<ResponseRow> log = RowLog.open(file, ResponseRow.FORM)) {
      log.append(row(key));
    }
  }

  private static List<Long> keys(Path file) {
    return RowReader.readAll(file, ResponseRow.FORM).stream()
        .map(row -> ((RowKey.Numbered) row.key()).number())
        .toList();
  }

  private static ResponseRow row(long key) {
    return new ResponseRow(RowKey.of(key), "answer %d ".formatted(key).repeat(20));
  }
}
