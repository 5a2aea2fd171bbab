package dev.ancilla.model.llamacpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTextTest {

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a/b/c       | STOP   | a/b/c    | no stop text
          aSTOPb      | STOP   | a        | inside one piece
          aST/OPb     | STOP   | a/       | across pieces, held back
          aST/x       | STOP   | a/STx    | held text comes out when it was no stop
          aaST/STOP   | STOP   | aa/ST    | a false start right before the true one
          ab          | b,ab   | ''       | the earliest stop text wins
          xEND/yEN    | END    | x        | nothing after the stop
          aab/aac     | aac    | 'aab/'   | a stop text that begins like itself
          """)
  void stopTextsEndTheReply(String pieces, String stops, String expected, String why) {
    ReplyText text = new ReplyText(Arrays.asList(stops.split(",")));

    List<String> out = new ArrayList<>();
    for (String piece : pieces.split("/")) {
      if (!text.stopped()) {
        out.add(text.accept(piece.getBytes(StandardCharsets.UTF_8)));
      }
    }

    assertThat(String.join("/", out)).as(why).isEqualTo(expected);
  }

  @Test
  void heldTextComesOutAtTheEnd() {
    ReplyText text = new ReplyText(List.of("STOP"));

    assertThat(text.accept("a STO".getBytes(StandardCharsets.UTF_8))).isEqualTo("a ");
    assertThat(text.holding()).isTrue();
    assertThat(text.finish()).isEqualTo("STO");
    assertThat(text.holding()).isFalse();
  }

  @Test
  void anEmojiComesOutWhole() {
    byte[] bytes = "x\ud83d\ude00y".getBytes(StandardCharsets.UTF_8);
    ReplyText text = new ReplyText(List.of());

    List<String> out = new ArrayList<>();
    for (byte one : bytes) {
      out.add(text.accept(new byte[] {one}));
    }

    assertThat(out).containsExactly("x", "", "", "", "\ud83d\ude00", "y");
  }

  @Test
  void halfACharacterAtTheEndIsDropped() {
    ReplyText text = new ReplyText(List.of());

    String out = text.accept(new byte[] {'a', (byte) 0xf0, (byte) 0x9f});

    assertThat(out + text.finish()).isEqualTo("a");
  }

  @Test
  void bytesThatAreNoTextAreReplaced() {
    ReplyText text = new ReplyText(List.of());

    assertThat(text.accept(new byte[] {'a', (byte) 0xff, 'b'})).isEqualTo("a\ufffdb");
  }

  @Test
  void cuttingTheBytesAnywhereGivesTheSameText() {
    Property.forAll(Generator.text(30), Generator.ints(1, 7))
        .examples(300)
        .check(
            (said, step) -> {
              ReplyText text = new ReplyText(List.of("\u0001never"));
              byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
              StringBuilder out = new StringBuilder();
              for (int from = 0; from < bytes.length; from += step) {
                int to = Math.min(bytes.length, from + step);
                out.append(text.accept(Arrays.copyOfRange(bytes, from, to)));
              }
              assertThat(out.append(text.finish()).toString()).isEqualTo(said);
            });
  }

  @Test
  void whatComesOutEndsBeforeTheFirstStopTextHoweverItIsCut() {
    Property.forAll(
            Generator.lists(Generator.of("a", "b", "ab", "ba", "aab"), 0, 20),
            Generator.of("aab", "bb", "abab"))
        .examples(500)
        .check(
            (pieces, stop) -> {
              ReplyText text = new ReplyText(List.of(stop));
              StringBuilder out = new StringBuilder();
              for (String piece : pieces) {
                if (!text.stopped()) {
                  out.append(text.accept(piece.getBytes(StandardCharsets.UTF_8)));
                }
              }
              out.append(text.finish());
              String all = String.join("", pieces);
              int at = all.indexOf(stop);
              assertThat(out.toString()).isEqualTo(at < 0 ? all : all.substring(0, at));
              assertThat(text.stopped()).isEqualTo(at >= 0);
            });
  }
}
