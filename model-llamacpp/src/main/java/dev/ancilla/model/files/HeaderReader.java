package dev.ancilla.model.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Reads little-endian numbers and texts from the front of a file, never holding more than one
 * buffer and one text. One thread at a time.
 */
final class HeaderReader {
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final FileChannel channel;
  private final long sizeBytes;
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN).limit(0);

  /** Where the first byte of the buffer lies in the file. */
  private long bufferStart;

  HeaderReader(FileChannel channel) throws IOException {
    this.channel = channel;
    this.sizeBytes = channel.size();
  }

  long position() {
    return bufferStart + buffer.position();
  }

  int unsignedByte() throws IOException {
    require(Byte.BYTES);
    return Byte.toUnsignedInt(buffer.get());
  }

  int unsignedShort() throws IOException {
    require(Short.BYTES);
    return Short.toUnsignedInt(buffer.getShort());
  }

  int int32() throws IOException {
    require(Integer.BYTES);
    return buffer.getInt();
  }

  long unsignedInt() throws IOException {
    return Integer.toUnsignedLong(int32());
  }

  long int64() throws IOException {
    require(Long.BYTES);
    return buffer.getLong();
  }

  /** A length or count; the format says unsigned, and nothing real needs the top bit. */
  long count(String what, long most) throws IOException {
    long count = int64();
    if (count < 0 || count > most) {
      throw new MalformedHeader(
          "%s is %s, more than the %,d that any real file has"
              .formatted(what, Long.toUnsignedString(count), most));
    }
    return count;
  }

  /**
   * A text: its length in bytes, then UTF-8. Control characters are replaced, since names end up in
   * messages and on terminals.
   */
  String text(String what, int mostBytes) throws IOException {
    int length = (int) count("the length of " + what, mostBytes);
    byte[] bytes = new byte[length];
    int done = 0;
    while (done < length) {
      int step = Math.min(length - done, BUFFER_BYTES);
      require(step);
      buffer.get(bytes, done, step);
      done += step;
    }
    return CONTROL.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll("\uFFFD");
  }

  /** Passes over bytes without reading them. */
  void skip(long bytes) throws IOException {
    if (bytes < 0 || bytes > sizeBytes - position()) {
      throw endsEarly();
    }
    if (bytes <= buffer.remaining()) {
      buffer.position(buffer.position() + (int) bytes);
    } else {
      bufferStart = position() + bytes;
      buffer.limit(0);
    }
  }

  private void require(int bytes) throws IOException {
    if (buffer.remaining() >= bytes) {
      return;
    }
    bufferStart = position();
    buffer.compact();
    while (buffer.position() < bytes) {
      if (channel.read(buffer, bufferStart + buffer.position()) < 0) {
        throw endsEarly();
      }
    }
    buffer.flip();
  }

  private MalformedHeader endsEarly() {
    return new MalformedHeader("it ends inside its header, after %,d bytes".formatted(sizeBytes));
  }
}
