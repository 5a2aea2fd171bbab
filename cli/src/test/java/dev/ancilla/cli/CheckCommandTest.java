package dev.ancilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.error.ExitStatus;
import dev.ancilla.formats.row.CheckVerdict;
import dev.ancilla.formats.row.OfficialVerdict;
import dev.ancilla.formats.row.RowKey;
import dev.ancilla.formats.row.RowReader;
import dev.ancilla.verify.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
  private static final String SPEC =
      """
      ancilla-spec: 1
      spec: shop
      version: 1
      clauses:
        - id: short
          must: {count: sentences, max: 2}
        - id: no-risk
          must: {never: [risk]}
        - id: water
          must: {contains: [water]}
          wish: 0.3
      """;

  private static final String GOOD = "Give it water.";
  private static final String BAD = "No risk. None. A small risk remains.";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String piped = "";
  private Path spec = Path.of("");

  @BeforeEach
  void writeSpec() throws IOException {
    spec = Files.writeString(folder.resolve("shop.anc.yaml"), SPEC);
  }

  @Test
  void aTextThatHoldsExitsWithZero() throws IOException {
    assertThat(check(file("good.txt", GOOD))).isEqualTo(ExitStatus.FINE);

    assertThat(out()).contains("every hard clause holds", "T short", "T no-risk", "T water");
    assertThat(err()).isEmpty();
  }

  @Test
  void brokenPlacesAreUnderlinedAndExplained() throws IOException {
    assertThat(check(file("bad.txt", BAD))).isEqualTo(ExitStatus.VIOLATED);

    assertThat(out())
        .contains(
            """
              | No risk. None. A small risk remains.
              |    ~~~~        ~~~~~~~~~~~~~~~~~~~~~
            """)
        .contains("2 of 3 clauses keep it", "F short", "F no-risk", "F water", "-> ");
  }

  @Test
  void aBrokenWishKeepsNothingBack() {
    piped = "Nothing.";

    assertThat(check("-")).isEqualTo(ExitStatus.FINE);

    assertThat(out()).contains("F water", "every hard clause holds");
  }

  @Test
  void oneTextAsJsonIsOneRow() throws IOException {
    assertThat(check(file("bad.txt", BAD), "--json")).isEqualTo(ExitStatus.VIOLATED);

    assertThat(out())
        .hasLineCount(1)
        .contains("\"deliverable\":false")
        .contains("{\"start\":3,\"end\":7,\"quote\":\"risk\"}")
        .contains("\"measured\":3.0,\"distance\":1.0");
  }

  @Test
  void rowsBecomeRowsOfVerdictsInTheirOrder() throws IOException {
    String rows = file("answers.jsonl", row("2", BAD) + row("\"a\"", GOOD));
    Path verdicts = folder.resolve("verdicts.jsonl");

    ExitStatus status = check("--in", rows, "--out", verdicts.toString());

    assertThat(status).isEqualTo(ExitStatus.VIOLATED);
    List<CheckVerdict> read = RowReader.readAll(verdicts, CheckVerdict.FORM);
    assertThat(read).extracting(CheckVerdict::key).containsExactly(RowKey.of(2), RowKey.of("a"));
    assertThat(read).extracting(CheckVerdict::deliverable).containsExactly(false, true);
    assertThat(read.getFirst().clauses())
        .extracting(CheckVerdict.Clause::value)
        .containsExactly(Value.F, Value.F, Value.F);
    assertThat(read.getFirst().clauses().get(1).spans())
        .extracting(CheckVerdict.Span::quote)
        .containsExactly("risk", "risk");
    assertThat(out()).contains("1 of 2 answers can be delivered.").doesNotContain("~~~");
  }

  @Test
  void rowsWithoutAFileShowWhatIsBroken() {
    piped = row("1", GOOD) + "\n" + row("2", BAD);

    assertThat(check("--in", "-")).isEqualTo(ExitStatus.VIOLATED);

    assertThat(out()).contains("Answer 2", "~~~~", "1 of 2 answers").doesNotContain("Answer 1 ");
  }

  @Test
  void rowsAsJsonAreRows() {
    piped = row("1", GOOD) + row("2", BAD);

    check("--in", "-", "--json");

    assertThat(out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"key\":"));
  }

  @Test
  void theSummaryIsJsonWhereRowsGoToAFile() {
    piped = row("1", GOOD) + row("2", BAD);

    check("--in", "-", "--json", "--out", folder.resolve("v.jsonl").toString());

    assertThat(out()).contains("\"answers\" : 2", "\"deliverable\" : 1", "\"id\" : \"short\"");
  }

  @Test
  void aBadRowIsNamedByFileAndLineAndNothingIsWritten() throws IOException {
    String rows = file("answers.jsonl", row("1", GOOD) + "\n{\"key\": 2}\n");

    ExitStatus status = check("--in", rows, "--out", folder.resolve("v.jsonl").toString());

    assertThat(status).isEqualTo(ExitStatus.USAGE);
    assertThat(err()).contains("answers.jsonl:3: \"response\" must be given");
    assertThat(names()).containsExactlyInAnyOrder("shop.anc.yaml", "answers.jsonl");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsInputOutput() throws IOException {
    String rows = file("answers.jsonl", row("1", GOOD));

    ExitStatus status = check("--in", rows, "--out", rows + "/below/v.jsonl");

    assertThat(status).isEqualTo(ExitStatus.INPUT_OUTPUT);
    assertThat(err()).contains("v.jsonl");
  }

  @Test
  void standingClausesAreAddedWhereAskedFor() {
    piped = " ";

    assertThat(check("-")).isEqualTo(ExitStatus.FINE);
    assertThat(check("-", "--standing")).isEqualTo(ExitStatus.VIOLATED);

    assertThat(out()).contains("F standing.not-empty");
  }

  @Test
  void anAnswerThatIsNotUtf8IsRefused() throws IOException {
    Path file = folder.resolve("latin.txt");
    Files.write(file, new byte[] {'a', (byte) 0xE4});

    assertThat(check(file.toString())).isEqualTo(ExitStatus.USAGE);
    assertThat(err()).contains("UTF-8");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          check                                          | --spec S, or --official   | nothing to check against
          check --spec S                                 | Say what to check         | nothing to check
          check --spec S --official ifeval --in -        | --spec S, or --official   | two things to check against
          check --spec S --in - FILE                     | Say what to check         | two things to check
          check --spec S --out F -                       | --out takes rows          | a file for one text
          check --spec S --message M --in -              | --message goes with one   | a message for many
          check --official other --in -                  | there is: ifeval          | an unknown benchmark
          check --official ifeval -                      | --official takes rows     | a text for a benchmark
          """)
  void wrongUsageIsExplained(String arguments, String complaint, String why) {
    String[] words = arguments.replace("S", spec.toString()).split(" ");

    assertThat(run(words)).isEqualTo(ExitStatus.USAGE);
    assertThat(err()).contains(complaint);
  }

  @Test
  void officialScoresFollowTheOrderOfTheirRows() throws IOException {
    String rows =
        file(
            "answers.jsonl",
            """
            {"key":5,"prompt":"p","instruction_id_list":["punctuation:no_comma","startend:quotation"],"kwargs":[{},{}],"response":"Well, no."}
            {"key":4,"prompt":"p","instruction_id_list":["detectable_format:title"],"kwargs":[{"num_words":null}],"response":"*<<T>>*"}
            """);
    Path scores = folder.resolve("scores.jsonl");

    ExitStatus status =
        run("check", "--official", "ifeval", "--in", rows, "--out", scores.toString());

    assertThat(status).isEqualTo(ExitStatus.FINE);
    assertThat(RowReader.readAll(scores, OfficialVerdict.FORM))
        .containsExactly(
            new OfficialVerdict(RowKey.of(5), List.of(false, false), List.of(false, false)),
            new OfficialVerdict(RowKey.of(4), List.of(true), List.of(true)));
    assertThat(out()).contains("1 of 2 answers pass every check strictly, 1 loosely.");
  }

  @Test
  void anOfficialRowOfUnknownKindIsNamedByItsLine() {
    piped =
        "{\"key\":5,\"prompt\":\"p\",\"instruction_id_list\":[\"a:b\"],\"kwargs\":[{}],\"response\":\"\"}";

    assertThat(run("check", "--official", "ifeval", "--in", "-")).isEqualTo(ExitStatus.USAGE);
    assertThat(err()).contains("standard input:1: \"a:b\" is no kind");
  }

  private ExitStatus check(String... arguments) {
    return run(
        Stream.concat(Stream.of("check", "--spec", spec.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String row(String key, String response) {
    return "{\"key\":%s,\"response\":\"%s\"}\n".formatted(key, response);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
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

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
