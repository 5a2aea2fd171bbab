package dev.ancilla.model.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GgufFileTest {
  @TempDir Path folder;

  @Test
  void aSoundFileTellsWhatItHolds() throws IOException {
    Path file = GgufBuilder.small().data(40).write(folder.resolve("tiny.gguf"));

    GgufFile gguf = GgufFile.read(file);

    assertThat(gguf)
        .isEqualTo(new GgufFile(file, Files.size(file), "llama", "Tiny", "Q4_1", 1, 64, 8192));
  }

  @Test
  void aFileThatSaysLittleIsNamedAfterItsPath() throws IOException {
    Path file =
        new GgufBuilder().tensor("w", 0, 0, 2, 3).data(24).write(folder.resolve("mute.gguf"));

    GgufFile gguf = GgufFile.read(file);

    assertThat(gguf)
        .isEqualTo(
            new GgufFile(file, Files.size(file), "unknown", "mute.gguf", "unknown", 1, 6, 0));
  }

  @Test
  void theLastTensorNeedNotBeTheOneListedLast() throws IOException {
    GgufBuilder twoTensors = new GgufBuilder().tensor("second", 0, 32, 8).tensor("first", 0, 0, 8);

    assertThat(GgufFile.read(twoTensors.data(64).write(folder.resolve("a.gguf"))).parameterCount())
        .isEqualTo(16);
    assertRefused(twoTensors.data(63).bytes(), "cut short");
  }

  @Test
  void alignmentMovesTheData() throws IOException {
    GgufBuilder aligned = GgufBuilder.small().alignment(4096);

    assertThat(GgufFile.read(aligned.data(40).write(folder.resolve("a.gguf"))).sizeBytes())
        .isEqualTo(4096 + 40);
    assertRefused(aligned.data(39).bytes(), "it has 4,135 bytes and its header promises 4,136");
  }

  @Test
  void everyShorterFileIsRefused() {
    byte[] whole = GgufBuilder.small().data(40).bytes();

    for (int length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length), "");
    }
  }

  @Test
  void noDamageToTheHeaderEscapesAsAnotherFailure() throws IOException {
    byte[] whole = GgufBuilder.small().data(40).bytes();
    Random random = new Random(20261123);

    for (int trial = 0; trial < 5_000; trial++) {
      byte[] damaged = whole.clone();
      for (int change = 0; change < 3; change++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Path file = Files.write(folder.resolve("damaged.gguf"), damaged);
      try {
        assertThat(GgufFile.read(file).tensorCount()).isPositive();
      } catch (AncillaException e) {
        assertThat(e.code()).isEqualTo(ErrorCode.MODEL_CORRUPT);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileHeaders")
  void aHostileHeaderIsRefusedWithItsReason(String reason, GgufBuilder builder) {
    assertRefused(builder.data(40).bytes(), reason);
  }

  static Stream<Arguments> hostileHeaders() {
    return Stream.of(
        arguments("no GGUF file", GgufBuilder.small().magic("GGML")),
        arguments("version 1", GgufBuilder.small().version(1)),
        arguments("version 4", GgufBuilder.small().version(4)),
        arguments("big-endian", GgufBuilder.small().version(3 << 24)),
        arguments(
            "number of tensors is 1152921504606846976",
            GgufBuilder.small().claimTensors((1L << 60) - 1)),
        arguments("number of entries is 18446744073709551615", new GgufBuilder().claimEntries(-1)),
        arguments("no tensors", new GgufBuilder().text("general.architecture", "llama")),
        arguments(
            "length of general.name is",
            GgufBuilder.small().entry("general.name", 8, GgufBuilder.int64(1L << 40))),
        arguments(
            "ends inside its header",
            GgufBuilder.small().entry("a", 8, GgufBuilder.int64(1L << 40))),
        arguments(
            "ends inside its header", GgufBuilder.small().entry("a", 8, GgufBuilder.int64(-1))),
        arguments("unknown type 13", GgufBuilder.small().entry("a", 13, new byte[8])),
        arguments("arrays in an array", GgufBuilder.small().entry("a", 9, array(9, 1))),
        arguments("ends inside its header", GgufBuilder.small().entry("a", 9, array(10, 1L << 59))),
        arguments("length of a is", GgufBuilder.small().entry("a", 9, array(10, Long.MAX_VALUE))),
        arguments("ends inside its header", GgufBuilder.small().entry("a", 9, array(8, 1L << 50))),
        arguments("should be a text", GgufBuilder.small().uint32("general.name", 1)),
        arguments("should be a whole number", GgufBuilder.small().text("general.file_type", "x")),
        arguments("general.alignment is 0", GgufBuilder.small().uint32("general.alignment", 0)),
        arguments("general.alignment is 48", GgufBuilder.small().uint32("general.alignment", 48)),
        arguments("may have 4", GgufBuilder.small().tensor("w", 0, 0, 1, 1, 1, 1, 1)),
        arguments(
            "type 4, which the engine does not know", GgufBuilder.small().tensor("w", 4, 0, 32)),
        arguments("impossible size", GgufBuilder.small().tensor("w", 0, 0, 1L << 40, 1L << 40)),
        arguments("impossible size", GgufBuilder.small().tensor("w", 0, 0, Long.MAX_VALUE)),
        arguments("impossible size", GgufBuilder.small().tensor("w", 3, 0, 33)),
        arguments("a dimension is", GgufBuilder.small().tensor("w", 0, 0, -4)),
        arguments("an offset is", GgufBuilder.small().tensor("w", 0, -32, 4)),
        arguments("no multiple of 32", GgufBuilder.small().tensor("w", 0, 4, 4)),
        arguments(
            "more than any disk holds",
            GgufBuilder.small().tensor("w", 24, Long.MAX_VALUE - 31, 31)));
  }

  @Test
  void namesCannotDriveTheTerminal() throws IOException {
    Path file =
        new GgufBuilder()
            .text("general.name", "\u001b[2Jred")
            .tensor("w", 0, 0, 8)
            .data(32)
            .write(folder.resolve("a.gguf"));

    assertThat(GgufFile.read(file).name()).isEqualTo("\uFFFD[2Jred");
  }

  @Test
  void aMissingFileSaysHowToGetOne() {
    assertThatThrownBy(() -> GgufFile.read(folder.resolve("none.gguf")))
        .satisfies(
            e -> assertThat(((AncillaException) e).code()).isEqualTo(ErrorCode.MODEL_MISSING))
        .hasMessageContaining("none.gguf")
        .hasMessageContaining("./ancilla model pull");
  }

  @Test
  void aFolderIsNoModel() {
    assertThatThrownBy(() -> GgufFile.read(folder))
        .satisfies(
            e -> assertThat(((AncillaException) e).code()).isEqualTo(ErrorCode.MODEL_MISSING))
        .hasMessageContaining("is not a file");
  }

  private void assertRefused(byte[] bytes, String reason) {
    ThrowingCallable reading =
        () -> GgufFile.read(Files.write(folder.resolve("wrong.gguf"), bytes));

    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            AncillaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MODEL_CORRUPT))
        .hasMessageContaining(reason)
        .hasMessageContaining("./ancilla model pull");
  }

  private static byte[] array(int type, long length) {
    byte[] bytes = new byte[Integer.BYTES + Long.BYTES];
    System.arraycopy(GgufBuilder.int32(type), 0, bytes, 0, Integer.BYTES);
    System.arraycopy(GgufBuilder.int64(length), 0, bytes, Integer.BYTES, Long.BYTES);
    return bytes;
  }
}
