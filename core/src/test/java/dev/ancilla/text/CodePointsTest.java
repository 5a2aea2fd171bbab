package dev.ancilla.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePointsTest {

  @ParameterizedTest(name = "before index {1} of \"{0}\" there are {2}: {3}")
  @CsvSource({
    "abc, 0, 0, nothing before the start",
    "abc, 3, 3, one each",
    "a😀b, 1, 1, before the pair",
    "a😀b, 2, 2, inside the pair its first half counts as Java counts it",
    "a😀b, 3, 2, behind the pair",
    "a😀b, 4, 3, at the end",
    "我爱, 2, 2, Chinese of the basic plane",
    "'', 0, 0, an empty text"
  })
  void countsCodePointsBeforeAnIndex(String text, int index, int expected, String why) {
    assertThat(CodePoints.of(text).before(index)).isEqualTo(expected);
  }

  @Test
  void agreesWithJavaAtEveryIndexOfAnyText() {
    Property.forAll(Generator.brokenText(30))
        .check(
            text -> {
              CodePoints points = CodePoints.of(text);

              assertThat(points.count()).isEqualTo(text.codePointCount(0, text.length()));
              for (int i = 0; i <= text.length(); i++) {
                assertThat(points.before(i)).isEqualTo(text.codePointCount(0, i));
              }
            });
  }

  @Test
  void aRegionCoversTheSameTextAsItsIndexes() {
    String text = "a😀b我";

    assertThat(CodePoints.of(text).region(1, 4).of(text)).isEqualTo("😀b");
  }
}
