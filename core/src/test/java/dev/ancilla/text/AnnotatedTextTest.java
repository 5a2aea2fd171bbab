package dev.ancilla.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotatedTextTest {

  @Test
  void underlinesWithMarksWhereThereAreNoColours() {
    List<String> lines = AnnotatedText.lines("no risk at all", List.of(new Region(3, 7)), 40);

    assertThat(lines).containsExactly("no risk at all", "   ~~~~");
  }

  @Test
  void aRegionThatIsFoldedIsMarkedOnBothLines() {
    List<String> lines = AnnotatedText.lines("one two three four", List.of(new Region(4, 13)), 10);

    assertThat(lines).containsExactly("one two", "    ~~~", "three four", "~~~~~");
  }

  @Test
  void wideCharactersTakeTwoCells() {
    List<String> lines = AnnotatedText.lines("价格 100", List.of(new Region(3, 6)), 40);

    assertThat(lines).containsExactly("价格 100", "     ~~~");
  }

  @Test
  void anAnswerCannotSendEscapesToTheTerminal() {
    List<String> lines = AnnotatedText.lines("a\u001b[31mb\u202Ec", List.of(), 40);

    assertThat(lines).containsExactly("a\uFFFD[31mb\uFFFDc");
  }

  @Test
  void aWordLongerThanTheLineIsCut() {
    assertThat(AnnotatedText.lines("abcdefghijklmnop", List.of(), 10))
        .containsExactly("abcdefghij", "klmnop");
  }

  @Test
  void blankLinesStay() {
    assertThat(AnnotatedText.lines("a\n\nb", List.of(), 10)).containsExactly("a", "", "b");
  }

  @Test
  void aMarkOfTheCallersStandsInPlace() {
    assertThat(
            AnnotatedText.lines("no risk", List.of(new Region(3, 7)), 40, run -> "<" + run + ">"))
        .containsExactly("no <risk>");
  }
}
