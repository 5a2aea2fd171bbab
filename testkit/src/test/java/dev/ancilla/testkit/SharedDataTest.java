package dev.ancilla.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class SharedDataTest {
  @TempDir private Path folder;

  @Test
  void findsTheFolderBesideAnAncestor() throws IOException {
    Path file = Files.createDirectories(folder.resolve("shared/data/set")).resolve("rows.jsonl");
    Files.writeString(file, "{}");
    Path module = Files.createDirectories(folder.resolve("project/module"));

    SharedData data = new SharedData(Map.of(), module);

    assertThat(data.file("set/rows.jsonl")).isEqualTo(file);
  }

  @Test
  void theVariableComesFirst() throws IOException {
    Files.createDirectories(folder.resolve("shared/data"));
    Path named = Files.createDirectories(folder.resolve("elsewhere"));

    SharedData data =
        new SharedData(Map.of("ANCILLA_DATA", named.toString()), folder.resolve("project"));

    assertThat(data.folder()).contains(named);
  }

  @Test
  void anAbsentFileSkipsTheTestAndSaysWhatToSet() {
    SharedData data =
        new SharedData(Map.of("ANCILLA_DATA", folder.resolve("nowhere").toString()), folder);

    assertThatThrownBy(() -> data.file("rows.jsonl"))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("rows.jsonl is not here")
        .hasMessageContaining("Set ANCILLA_DATA");
  }
}
