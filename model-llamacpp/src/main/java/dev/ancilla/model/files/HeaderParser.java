package dev.ancilla.model.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Walks one header from front to back. One thread at a time, used once.
 *
 * <p>The limits below are far above any real model and keep a hostile header from costing memory or
 * hours: only one key or text is held at a time, everything else is counted and passed over.
 */
final class HeaderParser {
  private static final int MAGIC = 0x46554747; // "GGUF", little-endian
  private static final int BIG_ENDIAN_MAGIC_VERSION = 3 << 24;
  private static final int MOST_ENTRIES = 65_536;
  private static final int MOST_TENSORS = 262_144;
  private static final int MOST_KEY_BYTES = 1_024; // ggml cuts tensor names at 64
  private static final int MOST_TEXT_BYTES = 65_536; // of a text we keep; others are passed over
  private static final int MOST_DIMENSIONS = 4; // GGML_MAX_DIMS
  private static final long USUAL_ALIGNMENT = 32;
  private static final long MOST_ALIGNMENT = 1 << 20;

  private final Path path;
  private final HeaderReader reader;
  private final long sizeBytes;

  private String architecture = Quantisation.UNKNOWN;
  private String name = "";
  private String quantisation = Quantisation.UNKNOWN;
  private int contextTokens;
  private long alignment = USUAL_ALIGNMENT;
  private long parameterCount;

  /** Where the data of the last tensor ends, counted from the start of the data. */
  private long dataBytes;

  HeaderParser(Path path, FileChannel channel) throws IOException {
    this.path = path;
    this.reader = new HeaderReader(channel);
    this.sizeBytes = channel.size();
  }

  GgufFile parse() throws IOException {
    if (sizeBytes < Integer.BYTES || reader.int32() != MAGIC) {
      throw new MalformedHeader(
          "it is no GGUF file (%,d bytes that do not begin with \"GGUF\")".formatted(sizeBytes));
    }
    checkVersion(reader.int32());
    long tensors = reader.count("the number of tensors", MOST_TENSORS);
    long entries = reader.count("the number of entries", MOST_ENTRIES);
    for (long i = 0; i < entries; i++) {
      readEntry();
    }
    if (tensors == 0) {
      throw new MalformedHeader("it holds no tensors, perhaps it is a vocabulary only");
    }
    for (long i = 0; i < tensors; i++) {
      readTensor();
    }
    checkLength();
    return new GgufFile(
        path,
        sizeBytes,
        architecture,
        name.isBlank() ? String.valueOf(path.getFileName()) : name,
        quantisation,
        tensors,
        parameterCount,
        contextTokens);
  }

  private static void checkVersion(int version) {
    if (version == BIG_ENDIAN_MAGIC_VERSION) {
      throw new MalformedHeader("it was written for big-endian machines");
    }
    if (version != 2 && version != 3) {
      throw new MalformedHeader(
          "its format is version %s and only 2 and 3 can be read"
              .formatted(Integer.toUnsignedString(version)));
    }
  }

  private void readEntry() throws IOException {
    String key = reader.text("a key", MOST_KEY_BYTES);
    ValueType type = ValueType.read(reader, key);
    switch (key) {
      case "general.architecture" -> architecture = readText(key, type);
      case "general.name" -> name = readText(key, type);
      case "general.file_type" -> quantisation = Quantisation.named(readNumber(key, type));
      case "general.alignment" -> alignment = checkAlignment(readNumber(key, type));
      default -> {
        // Every writer puts the architecture first, so that its name is known here.
        if (key.equals(architecture + ".context_length")) {
          contextTokens = (int) Math.clamp(readNumber(key, type), 0, Integer.MAX_VALUE);
        } else {
          type.skip(reader, key);
        }
      }
    }
  }

  private String readText(String key, ValueType type) throws IOException {
    if (type != ValueType.TEXT) {
      throw new MalformedHeader("%s is of type %s and should be a text".formatted(key, type));
    }
    return reader.text(key, MOST_TEXT_BYTES);
  }

  private long readNumber(String key, ValueType type) throws IOException {
    return switch (type) {
      case UINT8, INT8 -> reader.unsignedByte();
      case UINT16, INT16 -> reader.unsignedShort();
      case UINT32, INT32 -> reader.unsignedInt();
      case UINT64, INT64 -> reader.int64();
      case FLOAT32, FLOAT64, BOOL, TEXT, ARRAY ->
          throw new MalformedHeader(
              "%s is of type %s and should be a whole number".formatted(key, type));
    };
  }

  private static long checkAlignment(long value) {
    if (value < 1 || value > MOST_ALIGNMENT || Long.bitCount(value) != 1) {
      throw new MalformedHeader(
          "general.alignment is %d and should be a power of two".formatted(value));
    }
    return value;
  }

  private void readTensor() throws IOException {
    String tensor = reader.text("the name of a tensor", MOST_KEY_BYTES);
    long dimensions = reader.unsignedInt();
    if (dimensions > MOST_DIMENSIONS) {
      throw new MalformedHeader(
          "tensor %s has %d dimensions and may have %d"
              .formatted(tensor, dimensions, MOST_DIMENSIONS));
    }
    try {
      long elements = 1;
      for (int i = 0; i < dimensions; i++) {
        elements = Math.multiplyExact(elements, reader.count("a dimension", Long.MAX_VALUE));
      }
      int number = reader.int32();
      TensorType type =
          TensorType.numbered(number)
              .orElseThrow(
                  () ->
                      new MalformedHeader(
                          "tensor %s is of type %d, which the engine does not know"
                              .formatted(tensor, number)));
      long offset = reader.count("an offset", Long.MAX_VALUE);
      if (offset % alignment != 0) {
        throw new MalformedHeader(
            "tensor %s begins at %d, which is no multiple of %d"
                .formatted(tensor, offset, alignment));
      }
      parameterCount = Math.addExact(parameterCount, elements);
      dataBytes = Math.max(dataBytes, Math.addExact(offset, type.bytes(elements)));
    } catch (ArithmeticException e) {
      throw new MalformedHeader(
          "tensor %s has an impossible size (%s)".formatted(tensor, e.getMessage()));
    }
  }

  private void checkLength() {
    long dataStart = (reader.position() + alignment - 1) / alignment * alignment;
    if (dataBytes > sizeBytes - dataStart) {
      throw new MalformedHeader(
          "it is cut short: it has %,d bytes and its header promises %s"
              .formatted(sizeBytes, promised(dataStart)));
    }
  }

  private String promised(long dataStart) {
    return dataBytes > Long.MAX_VALUE - dataStart
        ? "more than any disk holds"
        : "%,d".formatted(dataStart + dataBytes);
  }
}
