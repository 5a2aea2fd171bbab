package dev.ancilla.model.llamacpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LlamaLibraryTest {
  @TempDir Path folder;

  @Test
  void theBundledLibraryPassesTheSelfCheck() {
    assertThat(TestModel.library().systemInformation()).contains("CPU");
  }

  @Test
  void aFileThatIsNoLibraryIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("libjllama.so"), "not a library");

    assertUnavailable(file, file.toString());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void anotherLibraryIsRefused() {
    Path other = Path.of(System.getProperty("java.home"), "lib", System.mapLibraryName("zip"));

    assertUnavailable(other, "llama_model_load_from_file");
  }

  private static void assertUnavailable(Path file, String named) {
    assertThatExceptionOfType(AncillaException.class)
        .isThrownBy(() -> new LlamaLibrary(file))
        .withMessageContaining(named)
        .extracting(AncillaException::code)
        .isEqualTo(ErrorCode.ENGINE_UNAVAILABLE);
  }
}
