package dev.ancilla.model.llamacpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundledLibraryTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "Linux, amd64, libjllama.so",
    "Linux, aarch64, libjllama.so",
    "Mac OS X, aarch64, libjllama.dylib",
    "Mac OS X, x86_64, libjllama.dylib",
    "Windows 11, amd64, jllama.dll",
  })
  void commonMachinesHaveALibrary(String system, String architecture, String name) {
    Path file = BundledLibrary.of(system, architecture).extractTo(folder);

    assertThat(file).isRegularFile().hasFileName(name);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({"Linux, riscv64", "SunOS, amd64", "Windows 11, aarch64"})
  void otherMachinesAreToldSo(String system, String architecture) {
    assertThatExceptionOfType(AncillaException.class)
        .isThrownBy(() -> BundledLibrary.of(system, architecture))
        .withMessageContaining(architecture)
        .extracting(AncillaException::code)
        .isEqualTo(ErrorCode.ENGINE_UNAVAILABLE);
  }

  @Test
  void aSecondExtractionKeepsTheFile() throws IOException {
    Path first = BundledLibrary.of("Linux", "amd64").extractTo(folder);
    var written = Files.getLastModifiedTime(first);

    Path second = BundledLibrary.of("Linux", "amd64").extractTo(folder);

    assertThat(second).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(second)).isEqualTo(written);
  }

  @Test
  void aDamagedFileIsReplacedAndNothingElseIsLeft() throws IOException {
    Path file = BundledLibrary.of("Linux", "amd64").extractTo(folder);
    byte[] sound = Files.readAllBytes(file);
    Files.write(file, new byte[] {1, 2, 3});

    BundledLibrary.of("Linux", "amd64").extractTo(folder);

    assertThat(file).hasBinaryContent(sound);
    try (Stream<Path> beside = Files.list(file.resolveSibling("."))) {
      assertThat(beside.map(Path::getFileName)).containsExactly(file.getFileName());
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "not a folder");

    assertThatExceptionOfType(AncillaException.class)
        .isThrownBy(() -> BundledLibrary.of("Linux", "amd64").extractTo(blocked))
        .withMessageContaining(blocked.toString())
        .extracting(AncillaException::code)
        .isEqualTo(ErrorCode.INPUT_OUTPUT);
  }
}
