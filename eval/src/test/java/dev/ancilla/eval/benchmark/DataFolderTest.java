package dev.ancilla.eval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path home;

  @Test
  void theFolderBesideTheProjectIsFound() throws IOException {
    Path prompts = file("shared/data/ifeval/input_data.jsonl");
    Path checker = file("shared/tools/ifeval-official");

    DataFolder data = new DataFolder(Map.of(), home.resolve("project"));

    assertThat(data.ifEvalPrompts()).isEqualTo(prompts);
    assertThat(data.officialChecker()).contains(checker);
  }

  @Test
  void aNamedFolderIsTheOnlyOneLookedAt() throws IOException {
    file("shared/data/ifeval/input_data.jsonl");
    Path prompts = file("mine/data/ifeval/input_data.jsonl");

    assertThat(data("mine/data").ifEvalPrompts()).isEqualTo(prompts);
    assertThat(data("mine/data").officialChecker()).isEmpty();
    assertThatThrownBy(() -> data("absent").ifEvalPrompts()).isInstanceOf(AncillaException.class);
  }

  @Test
  void whereDataIsAbsentTheMessageSaysWhereToGetIt() {
    assertThatThrownBy(() -> data("").ifEvalPrompts())
        .isInstanceOfSatisfying(
            AncillaException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.DATA_MISSING))
        .hasMessageContaining(home.resolve("shared/data").toString())
        .hasMessageContaining("instruction_following_eval")
        .hasMessageContaining("sha256 1956163d")
        .hasMessageContaining("ANCILLA_DATA");
  }

  private DataFolder data(String named) {
    String folder = named.isEmpty() ? "" : home.resolve(named).toString();
    return new DataFolder(Map.of("ANCILLA_DATA", folder), home.resolve("project"));
  }

  private Path file(String name) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x");
  }
}
