package dev.ancilla.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {

  @ParameterizedTest(name = "[{0}, {1})")
  @CsvSource({"-1, 2", "3, 2"})
  void refusesWhatIsNoStretch(int start, int end) {
    assertThatThrownBy(() -> new Region(start, end))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[%d, %d)".formatted(start, end));
  }

  @ParameterizedTest(name = "[{1}, {2}) of \"{0}\" is \"{3}\"")
  @CsvSource({
    "hello, 1, 3, el",
    "a😀b, 1, 2, 😀",
    "a😀b, 2, 3, b",
    "我爱你, 0, 3, 我爱你",
    "ab, 1, 1, ''"
  })
  void coversCodePoints(String text, int start, int end, String covered) {
    Region region = new Region(start, end);

    assertThat(region.of(text)).isEqualTo(covered);
    assertThat(region.length()).isEqualTo(end - start);
  }

  @Test
  void sortsByStartThenEnd() {
    Region first = new Region(0, 2);
    Region second = new Region(1, 2);
    Region third = new Region(1, 5);

    assertThat(List.of(third, first, second).stream().sorted())
        .containsExactly(first, second, third);
  }
}
