package dev.ancilla.model.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes small GGUF files, right ones and wrong ones. One thread at a time. */
final class GgufBuilder {
  private static final int TEXT = 8;
  private static final int ARRAY = 9;

  private String magic = "GGUF";
  private int version = 3;
  private long alignment = 32;
  private final List<byte[]> entries = new ArrayList<>();
  private final List<byte[]> tensors = new ArrayList<>();
  private long dataBytes;
  private long tensorsMore;
  private long entriesMore;

  /** One tensor of 64 numbers and the entries that every model has. */
  static GgufBuilder small() {
    return new GgufBuilder()
        .text("general.architecture", "llama")
        .text("general.name", "Tiny")
        .uint32("general.file_type", 3)
        .uint32("llama.context_length", 8192)
        .texts("tokenizer.ggml.tokens", "a", "b", "c")
        .tensor("output.weight", 3, 0, 64);
  }

  GgufBuilder magic(String value) {
    magic = value;
    return this;
  }

  GgufBuilder version(int value) {
    version = value;
    return this;
  }

  GgufBuilder alignment(int value) {
    alignment = value;
    return uint32("general.alignment", value);
  }

  GgufBuilder text(String key, String value) {
    return entry(key, TEXT, text(value));
  }

  GgufBuilder texts(String key, String... values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(int32(TEXT));
    bytes.writeBytes(int64(values.length));
    for (String value : values) {
      bytes.writeBytes(text(value));
    }
    return entry(key, ARRAY, bytes.toByteArray());
  }

  GgufBuilder uint32(String key, int value) {
    return entry(key, 4, int32(value));
  }

  GgufBuilder uint64(String key, long value) {
    return entry(key, 10, int64(value));
  }

  GgufBuilder entry(String key, int type, byte[] value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(text(key));
    bytes.writeBytes(int32(type));
    bytes.writeBytes(value);
    entries.add(bytes.toByteArray());
    return this;
  }

  GgufBuilder tensor(String name, int type, long offset, long... dimensions) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(text(name));
    bytes.writeBytes(int32(dimensions.length));
    for (long dimension : dimensions) {
      bytes.writeBytes(int64(dimension));
    }
    bytes.writeBytes(int32(type));
    bytes.writeBytes(int64(offset));
    tensors.add(bytes.toByteArray());
    return this;
  }

  /** How many bytes of data follow the header; 40 hold the tensor of {@link #small}. */
  GgufBuilder data(long bytes) {
    dataBytes = bytes;
    return this;
  }

  /** Promises more tensors than there are. */
  GgufBuilder claimTensors(long more) {
    tensorsMore = more;
    return this;
  }

  /** Promises more entries than there are. */
  GgufBuilder claimEntries(long more) {
    entriesMore = more;
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(magic.getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(int32(version));
    bytes.writeBytes(int64(tensors.size() + tensorsMore));
    bytes.writeBytes(int64(entries.size() + entriesMore));
    entries.forEach(bytes::writeBytes);
    tensors.forEach(bytes::writeBytes);
    while (bytes.size() % alignment != 0) {
      bytes.write(0);
    }
    bytes.writeBytes(new byte[(int) dataBytes]);
    return bytes.toByteArray();
  }

  Path write(Path file) throws IOException {
    return Files.write(file, bytes());
  }

  static byte[] text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + utf8.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(utf8.length)
        .put(utf8)
        .array();
  }

  static byte[] int32(int value) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  static byte[] int64(long value) {
    return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
  }
}
