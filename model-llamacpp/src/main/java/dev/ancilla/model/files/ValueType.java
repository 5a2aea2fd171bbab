package dev.ancilla.model.files;

import java.io.IOException;

/** What kind of value an entry of the header holds; the order is the file's numbering. */
enum ValueType {
  UINT8(1),
  INT8(1),
  UINT16(2),
  INT16(2),
  UINT32(4),
  INT32(4),
  FLOAT32(4),
  BOOL(1),
  TEXT(0),
  ARRAY(0),
  UINT64(8),
  INT64(8),
  FLOAT64(8);

  private static final ValueType[] BY_NUMBER = values();

  /** Bytes of one value; 0 where the value itself says. */
  private final int bytes;

  ValueType(int bytes) {
    this.bytes = bytes;
  }

  static ValueType read(HeaderReader reader, String key) throws IOException {
    long number = reader.unsignedInt();
    if (number >= BY_NUMBER.length) {
      throw new MalformedHeader("%s is of the unknown type %d".formatted(key, number));
    }
    return BY_NUMBER[(int) number];
  }

  /** Passes over one value of this type. */
  void skip(HeaderReader reader, String key) throws IOException {
    switch (this) {
      case TEXT -> reader.skip(reader.int64());
      case ARRAY -> skipArray(reader, key);
      case UINT8, INT8, UINT16, INT16, UINT32, INT32, FLOAT32, BOOL, UINT64, INT64, FLOAT64 ->
          reader.skip(bytes);
    }
  }

  private static void skipArray(HeaderReader reader, String key) throws IOException {
    ValueType element = read(reader, key);
    long length = reader.count("the length of " + key, Long.MAX_VALUE / Long.BYTES);
    switch (element) {
      case ARRAY -> throw new MalformedHeader("%s holds arrays in an array".formatted(key));
      case TEXT -> {
        // Ends at the end of the file at the latest: each text takes eight bytes or more.
        for (long i = 0; i < length; i++) {
          reader.skip(reader.int64());
        }
      }
      case UINT8, INT8, UINT16, INT16, UINT32, INT32, FLOAT32, BOOL, UINT64, INT64, FLOAT64 ->
          reader.skip(length * element.bytes);
    }
  }
}
