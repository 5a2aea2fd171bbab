package dev.ancilla.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.model.openai.EventStreamParser.EventTooLongException;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventStreamParserTest {

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          data: a¶¶                       | a       | one event
          data:a¶¶                        | a       | the space after the colon may be missing
          data:  a¶¶                      | ' a'    | only one space is taken away
          data: a¶data: b¶¶               | a⏎b     | data lines are joined
          data: a¶¶data: b¶¶              | a,b     | two events
          data¶¶                          | ''      | a field without a colon has an empty value
          : ping¶¶data: a¶¶               | a       | comments are skipped
          data: a¶: ping¶data: b¶¶        | a⏎b     | a comment inside an event
          id: 7¶retry: 10¶data: a¶¶       | a       | id and retry are ignored
          other: x¶data: a¶¶              | a       | unknown fields are ignored
          data: a:b¶¶                     | a:b     | only the first colon counts
          ¶¶¶data: a¶¶¶                   | a       | empty lines without data are no event
          event: x¶¶data: a¶¶             | a       | an event without data is none, and its type is forgotten
          ﻿data: a¶¶                      | a       | a byte order mark at the start is skipped
          data: a¶¶data: b¶               | a       | what is left at the end is no event
          data: é 你好 😀¶¶                | é 你好 😀 | text beyond ASCII
          """)
  void readsEventsWhateverEndsTheirLines(String stream, String events, String why) {
    List<String> expected = Arrays.asList(events.replace('⏎', '\n').split(",", -1));

    assertThat(parse(stream.replace("¶", "\n"))).isEqualTo(expected);
    assertThat(parse(stream.replace("¶", "\r"))).isEqualTo(expected);
    assertThat(parse(stream.replace("¶", "\r\n"))).isEqualTo(expected);
  }

  @Test
  void tellsTheTypeOfAnEvent() throws EventTooLongException {
    List<ServerSentEvent> events =
        new EventStreamParser(100).feed(utf8("event: error\ndata: x\n\ndata: y\n\n"));

    assertThat(events)
        .containsExactly(new ServerSentEvent("error", "x"), new ServerSentEvent("", "y"));
  }

  @Test
  void illFormedBytesBecomeReplacementCharacters() throws EventTooLongException {
    byte[] bytes = {'d', 'a', 't', 'a', ':', (byte) 0xff, 'a', '\n', '\n'};

    List<ServerSentEvent> events = new EventStreamParser(100).feed(ByteBuffer.wrap(bytes));

    assertThat(events).containsExactly(new ServerSentEvent("", "\ufffda"));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          data: 0123456789012345            | one long line
          data: 01234567¶data: 01234567     | many lines of one event
          : 01234567890123456789            | a comment that does not end
          """)
  void refusesAnEventThatIsTooLong(String stream, String why) {
    EventStreamParser parser = new EventStreamParser(20);

    assertThatThrownBy(() -> parser.feed(utf8(stream.replace("¶", "\n"))))
        .isInstanceOf(EventTooLongException.class)
        .hasMessageContaining("20 bytes");
  }

  @Test
  void manyEventsTogetherMayBeLongerThanOne() throws EventTooLongException {
    List<ServerSentEvent> events =
        new EventStreamParser(20).feed(utf8("data: 0123456789\n\n".repeat(50)));

    assertThat(events).hasSize(50);
  }

  @Test
  void piecesMakeNoDifference() {
    Property.forAll(streams(), Generator.lists(Generator.ints(1, 9), 1, 20))
        .check((stream, sizes) -> assertThat(parse(stream, sizes)).isEqualTo(parse(stream)));
  }

  @Test
  void everyWrittenEventIsReadBack() {
    Generator<List<String>> texts =
        Generator.lists(Generator.text(12).map(text -> text.replace('\r', ' ')), 0, 6);

    Property.forAll(texts)
        .check(
            written -> {
              StringBuilder stream = new StringBuilder();
              for (String text : written) {
                text.lines().forEach(line -> stream.append("data: " + line + "\n"));
                stream.append(text.isEmpty() || text.endsWith("\n") ? "data: \n\n" : "\n");
              }

              assertThat(parse(stream.toString())).isEqualTo(written);
            });
  }

  private static Generator<String> streams() {
    Generator<String> piece =
        Generator.of("data: ", "data", ":", " ", "event: x", "\n", "\n\n", "\r", "\r\n", "\ufeff");
    return Generator.lists(Generator.either(piece, piece, Generator.text(3)), 0, 40)
        .map(pieces -> String.join("", pieces));
  }

  private static List<String> parse(String stream) {
    return parse(stream, List.of(Integer.MAX_VALUE));
  }

  /** Parses pieces of these sizes in bytes, over and over. */
  private static List<String> parse(String stream, List<Integer> sizes) {
    EventStreamParser parser = new EventStreamParser(10_000);
    ByteBuffer bytes = utf8(stream);
    List<String> events = new ArrayList<>();
    try {
      for (int i = 0; bytes.hasRemaining(); i++) {
        int size = Math.min(sizes.get(i % sizes.size()), bytes.remaining());
        parser.feed(bytes.slice(bytes.position(), size)).forEach(event -> events.add(event.data()));
        bytes.position(bytes.position() + size);
      }
    } catch (EventTooLongException e) {
      throw new AssertionError(e);
    }
    return events;
  }

  private static ByteBuffer utf8(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
