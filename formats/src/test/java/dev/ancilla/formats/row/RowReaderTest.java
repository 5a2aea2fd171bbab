package dev.ancilla.formats.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.testkit.SharedData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowReaderTest {
  @TempDir Path folder;

  @Test
  void rowsComeInOrderWithTheirLines() {
    String lines = "{\"key\":1,\"response\":\"a\"}\r\n\n{\"key\":2,\"response\":\"b\"}";

    try (RowReader<ResponseRow> reader = reader(lines)) {
      assertThat(reader.next()).contains(new ResponseRow(RowKey.of(1), "a"));
      assertThat(reader.line()).isEqualTo(1);
      assertThat(reader.next()).contains(new ResponseRow(RowKey.of(2), "b"));
      assertThat(reader.line()).isEqualTo(3);
      assertThat(reader.next()).isEmpty();
    }
  }

  @Test
  void aBadLineIsNamed() {
    try (RowReader<ResponseRow> reader = reader("{\"key\":1,\"response\":\"a\"}\n{\"key\":\n")) {
      reader.next();

      assertThatThrownBy(reader::next)
          .isInstanceOfSatisfying(
              AncillaException.class,
              refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_INPUT))
          .hasMessageStartingWith("in:2:");
    }
  }

  @Test
  void otherEncodingsAreRefused() throws IOException {
    Path file =
        Files.write(
            folder.resolve("a.jsonl"),
            "{\"key\":1,\"response\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> RowReader.readAll(file, ResponseRow.FORM))
        .hasMessageContaining("a.jsonl:1: the line is not UTF-8");
  }

  @Test
  void anAbsentFileIsBadInput() {
    assertThatThrownBy(() -> RowReader.readAll(folder.resolve("none"), ResponseRow.FORM))
        .isInstanceOfSatisfying(
            AncillaException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_INPUT));
  }

  @Test
  void aFolderIsUnreadable() {
    assertThatThrownBy(() -> RowReader.readAll(folder, ResponseRow.FORM))
        .isInstanceOfSatisfying(
            AncillaException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INPUT_OUTPUT));
  }

  @Test
  void theDevelopmentDataIsRead() {
    List<PromptRow> prompts =
        RowReader.readAll(SharedData.here().file("ifeval/input_data.jsonl"), PromptRow.FORM);
    List<ResponseRow> responses =
        RowReader.readAll(
            SharedData.here().file("ifeval/raw_smollm2_greedy.jsonl"), ResponseRow.FORM);

    assertThat(prompts).hasSize(371);
    assertThat(responses).hasSize(212);
  }

  private static RowReader<ResponseRow> reader(String lines) {
    return RowReader.of(
        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "in", ResponseRow.FORM);
  }
}
