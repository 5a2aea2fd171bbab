package dev.ancilla.formats.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadBackAndNothingElseIsLeft() throws IOException {
    Path file = folder.resolve("new/deep/a.txt");

    TextFile.write(file, "old");
    TextFile.write(file, "été 😀\n");

    assertThat(TextFile.read(file, 100)).isEqualTo("été 😀\n");
    assertThat(folder.resolve("new/deep").toFile().list()).containsExactly("a.txt");
  }

  @Test
  void aFailedWriteLeavesTheOldFileAndNoDraft() throws IOException {
    Path file = Files.createDirectory(folder.resolve("taken"));
    Files.writeString(file.resolve("inside"), "kept");

    assertThatThrownBy(() -> TextFile.write(file, "text"))
        .satisfies(refusal -> assertCode(refusal, ErrorCode.INPUT_OUTPUT))
        .hasMessageContaining(file.toString());
    assertThat(folder.toFile().list()).containsExactly("taken");
  }

  @Test
  void anAbsentFileIsBadInput() {
    assertThatThrownBy(() -> TextFile.read(folder.resolve("none"), 100))
        .satisfies(refusal -> assertCode(refusal, ErrorCode.BAD_INPUT))
        .hasMessageContaining("there is no file");
  }

  @Test
  void aFolderCannotBeRead() {
    assertThatThrownBy(() -> TextFile.read(folder, 100))
        .satisfies(refusal -> assertCode(refusal, ErrorCode.INPUT_OUTPUT));
  }

  @Test
  void aFileThatIsTooLargeIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "12345");

    assertThat(TextFile.read(file, 5)).isEqualTo("12345");
    assertThatThrownBy(() -> TextFile.read(file, 4))
        .satisfies(refusal -> assertCode(refusal, ErrorCode.BAD_INPUT))
        .hasMessageContaining("more than 4 bytes");
  }

  @Test
  void otherEncodingsAreRefused() throws IOException {
    Path file = Files.write(folder.resolve("a"), new byte[] {'a', (byte) 0xe9, 'b'});

    assertThatThrownBy(() -> TextFile.read(file, 100))
        .satisfies(refusal -> assertCode(refusal, ErrorCode.BAD_INPUT))
        .hasMessageContaining("not UTF-8");
  }

  private static void assertCode(Throwable refusal, ErrorCode code) {
    assertThat(refusal)
        .isInstanceOfSatisfying(
            AncillaException.class, typed -> assertThat(typed.code()).isEqualTo(code));
  }
}
