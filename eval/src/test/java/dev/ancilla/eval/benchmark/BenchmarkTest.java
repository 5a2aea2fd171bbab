package dev.ancilla.eval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.formats.row.RowKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkTest {
  private static final String ROW =
      """
      {"key": %s, "prompt": "a", "instruction_id_list": ["punctuation:no_comma"], "kwargs": [{}]}
      """;

  @TempDir private Path home;

  @Test
  void promptsComeInTheOrderOfTheFileUnderItsChecksum() throws IOException {
    Benchmark benchmark = Benchmark.read(file(ROW.formatted(9) + "\n" + ROW.formatted("\"x\"")));

    assertThat(benchmark.prompts())
        .extracting(prompt -> prompt.key())
        .containsExactly(RowKey.of(9), RowKey.of("x"));
    assertThat(benchmark.first(OptionalInt.of(1))).hasSize(1);
    assertThat(benchmark.first(OptionalInt.of(5))).hasSize(2);
    assertThat(Sha256.hex("abc".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"key": 1, "prompt": "a"}                                                     | instruction_id_list is empty
          {"key": 1, "prompt": "a", "instruction_id_list": ["x"], "kwargs": []}         | as long as instruction_id_list
          {"key": 1, "instruction_id_list": ["x"], "kwargs": [{}]}                      | "prompt" must be given
          {"key": 1,                                                                    | not valid JSON
          ``                                                                            | holds no prompts
          """)
  void whatIsNoBenchmarkIsRefusedWithItsPlace(String text, String message) throws IOException {
    Path file = file(text);

    assertThatThrownBy(() -> Benchmark.read(file))
        .isInstanceOfSatisfying(
            AncillaException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.BAD_INPUT))
        .hasMessageContaining(message)
        .hasMessageContaining(file.toString());
  }

  @Test
  void aKeyThatComesTwiceIsRefused() throws IOException {
    Path file = file(ROW.formatted(1) + ROW.formatted(1));

    assertThatThrownBy(() -> Benchmark.read(file))
        .hasMessageContaining(file + ":2: a second row with key 1");
  }

  @Test
  void anAbsentFileIsNamed() {
    assertThatThrownBy(() -> Benchmark.read(home.resolve("absent")))
        .hasMessageContaining("There is no file " + home.resolve("absent"));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(home.resolve("prompts.jsonl"), text);
  }
}
