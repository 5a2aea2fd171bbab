package dev.ancilla.model.openai;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits bytes into server-sent events, whatever the pieces they come in. One thread at a time.
 *
 * <p>Lines end with CR, LF or CRLF, are decoded as UTF-8 (ill-formed bytes become U+FFFD), and an
 * empty line ends an event. A byte order mark at the start is skipped, comments and unknown fields
 * are ignored, and what is left unended at the end of the stream is no event.
 *
 * @see "HTML Living Standard, 9.2.6 Interpreting an event stream"
 */
final class EventStreamParser {
  private final int mostBytes;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
  private final List<String> data = new ArrayList<>();
  private int dataBytes;
  private String type = "";
  private boolean firstLine = true;
  private boolean afterCarriageReturn;

  /**
   * @param mostBytes longest event, in bytes of data with the line being read
   */
  EventStreamParser(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * Takes all the bytes and gives the events they complete.
   *
   * @throws EventTooLongException when an event exceeds the limit
   */
  List<ServerSentEvent> feed(ByteBuffer bytes) throws EventTooLongException {
    List<ServerSentEvent> events = new ArrayList<>();
    while (bytes.hasRemaining()) {
      byte next = bytes.get();
      boolean secondHalfOfLineEnd = afterCarriageReturn && next == '\n';
      afterCarriageReturn = next == '\r';
      if (secondHalfOfLineEnd) {
        continue;
      }
      if (next == '\n' || next == '\r') {
        endLine().ifPresent(events::add);
      } else {
        line.write(next);
        if (line.size() + dataBytes > mostBytes) {
          throw new EventTooLongException(mostBytes);
        }
      }
    }
    return events;
  }

  private Optional<ServerSentEvent> endLine() {
    int bytes = line.size();
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    if (firstLine && text.startsWith("\ufeff")) {
      text = text.substring(1);
    }
    firstLine = false;
    if (text.isEmpty()) {
      return endEvent();
    }
    int colon = text.indexOf(':');
    String field = colon < 0 ? text : text.substring(0, colon);
    String value = colon < 0 ? "" : text.substring(colon + 1);
    if (value.startsWith(" ")) {
      value = value.substring(1);
    }
    if (field.equals("data")) {
      data.add(value);
      dataBytes += bytes;
    } else if (field.equals("event")) {
      type = value;
    }
    return Optional.empty();
  }

  private Optional<ServerSentEvent> endEvent() {
    Optional<ServerSentEvent> event =
        data.isEmpty()
            ? Optional.empty()
            : Optional.of(new ServerSentEvent(type, String.join("\n", data)));
    data.clear();
    dataBytes = 0;
    type = "";
    return event;
  }

  /** An event is longer than we are willing to hold. */
  static final class EventTooLongException extends Exception {
    private static final long serialVersionUID = 1L;

    EventTooLongException(int mostBytes) {
      super("an event is longer than %d bytes".formatted(mostBytes));
    }
  }
}
