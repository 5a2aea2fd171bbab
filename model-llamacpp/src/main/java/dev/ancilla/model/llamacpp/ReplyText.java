package dev.ancilla.model.llamacpp;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Makes text of a reply's bytes and watches for stop texts. One thread at a time.
 *
 * <p>Lets out only what is settled: whole characters that can no longer be the beginning of a stop
 * text. Bytes that are no UTF-8 come out as U+FFFD.
 */
final class ReplyText {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);

  private final List<String> stops;
  private ByteBuffer undecoded = ByteBuffer.allocate(64);
  private String held = "";
  private boolean stopped;

  ReplyText(List<String> stops) {
    this.stops = stops;
  }

  /** Adds bytes and tells what they let out. Must not be called once {@link #stopped}. */
  String accept(byte[] bytes) {
    String text = held + decode(bytes);
    int stop = firstStop(text);
    if (stop >= 0) {
      stopped = true;
      held = "";
      return text.substring(0, stop);
    }
    int settled = text.length() - longestStopBeginning(text);
    held = text.substring(settled);
    return text.substring(0, settled);
  }

  /** Whether a stop text came. */
  boolean stopped() {
    return stopped;
  }

  /** Whether text or bytes are held back. */
  boolean holding() {
    return !held.isEmpty() || undecoded.position() > 0;
  }

  /** Lets out what was held back; the reply is over. Half a character is dropped. */
  String finish() {
    String rest = held;
    held = "";
    undecoded.clear();
    return rest;
  }

  private String decode(byte[] bytes) {
    if (undecoded.remaining() < bytes.length) {
      ByteBuffer larger = ByteBuffer.allocate(undecoded.position() + bytes.length);
      undecoded = larger.put(undecoded.flip());
    }
    undecoded.put(bytes).flip();
    CharBuffer decoded = CharBuffer.allocate(undecoded.remaining());
    decoder.decode(undecoded, decoded, false);
    undecoded.compact();
    return decoded.flip().toString();
  }

  private int firstStop(String text) {
    int first = -1;
    for (String stop : stops) {
      int at = text.indexOf(stop);
      if (at >= 0 && (first < 0 || at < first)) {
        first = at;
      }
    }
    return first;
  }

  private int longestStopBeginning(String text) {
    int longest = 0;
    for (String stop : stops) {
      for (int length = Math.min(stop.length() - 1, text.length()); length > longest; length--) {
        if (text.endsWith(stop.substring(0, length))) {
          longest = length;
        }
      }
    }
    return longest;
  }
}
