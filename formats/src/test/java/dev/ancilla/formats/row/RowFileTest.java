package dev.ancilla.formats.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowFileTest {
  private static final ResponseRow ROW = new ResponseRow(RowKey.of(1), "ä");

  @TempDir Path folder;

  @Test
  void keptRowsTakeTheFilesPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("out.jsonl"), "old\n");

    try (RowFile<ResponseRow> rows = RowFile.begin(file, ResponseRow.FORM)) {
      rows.append(ROW);
      assertThat(file).hasContent("old\n");
      rows.keep();
    }

    assertThat(file).hasContent("{\"key\":1,\"response\":\"ä\"}\n");
    assertThat(names()).containsExactly("out.jsonl");
  }

  @Test
  void rowsThatAreNotKeptLeaveEverythingAsItWas() throws IOException {
    Path file = Files.writeString(folder.resolve("out.jsonl"), "old\n");

    try (RowFile<ResponseRow> rows = RowFile.begin(file, ResponseRow.FORM)) {
      rows.append(ROW);
    }

    assertThat(file).hasContent("old\n");
    assertThat(names()).containsExactly("out.jsonl");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Path noFolder = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> RowFile.begin(noFolder.resolve("out.jsonl"), ResponseRow.FORM))
        .isInstanceOfSatisfying(
            AncillaException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INPUT_OUTPUT))
        .hasMessageContaining("out.jsonl");
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
