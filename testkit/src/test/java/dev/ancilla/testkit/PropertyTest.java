package dev.ancilla.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PropertyTest {

  @Test
  void aFailureShowsTheSmallestValueAndTheSeed() {
    Property<Integer> property = Property.forAll(Generator.ints(0, 100_000));

    assertThatThrownBy(() -> property.check(value -> assertThat(value).isLessThan(500)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("\n  500\n")
        .hasMessageMatching(Pattern.compile("(?s).*-Dancilla\\.seed=-?\\d+\\."));
  }

  @Test
  void aFailureMakesInvisibleCharactersVisible() {
    Property<String> property = Property.forAll(Generator.of("\u200b\n\ud83d\ude00"));

    assertThatThrownBy(() -> property.check(value -> assertThat(value).isEmpty()))
        .hasMessageContaining("\\u{200b}\\n\\u{1f600}");
  }

  @Test
  void pairsAreDrawnFromBoth() {
    Property.forAll(Generator.ints(1, 3), Generator.words(1, 2))
        .check(
            (count, words) -> {
              assertThat(count).isBetween(1, 3);
              assertThat(words).matches("[a-z]{1,8}( [a-z]{1,8})?");
            });
  }

  @Test
  void textHoldsWhatTextsHold() {
    Set<String> seen = new HashSet<>();

    Property.forAll(Generator.text(30))
        .check(
            text -> {
              assertThat(text.codePoints()).noneMatch(point -> point >= 0xd800 && point <= 0xdfff);
              note(seen, text);
            });

    assertThat(seen).contains("beyond the basic plane", "combining", "han", "line break");
  }

  @Test
  void brokenTextHoldsUnpairedSurrogates() {
    Set<Boolean> broken = new HashSet<>();

    Property.forAll(Generator.brokenText(30))
        .check(
            text ->
                broken.add(
                    text.codePoints().anyMatch(point -> point >= 0xd800 && point <= 0xdfff)));

    assertThat(broken).containsExactlyInAnyOrder(true, false);
  }

  private static void note(Set<String> seen, String text) {
    text.codePoints()
        .forEach(
            point -> {
              if (point > 0xffff) {
                seen.add("beyond the basic plane");
              }
              if (Character.getType(point) == Character.NON_SPACING_MARK) {
                seen.add("combining");
              }
              if (Character.isIdeographic(point)) {
                seen.add("han");
              }
              if (point == '\n') {
                seen.add("line break");
              }
            });
  }
}
