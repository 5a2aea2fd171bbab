package dev.ancilla.verifier.official.langdetect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected values are what Python 3.11's {@code random.Random(seed)} gives. */
class PythonRandomTest {

  @Test
  void uniformsAreThoseOfPython() {
    PythonRandom random = PythonRandom.startingAt(PythonRandom.seeded(0));

    assertThat(random.uniform()).isEqualTo(0.8444218515250481);
    assertThat(random.uniform()).isEqualTo(0.7579544029403025);
  }

  @Test
  void normalsComeInPairs() {
    PythonRandom random = PythonRandom.startingAt(PythonRandom.seeded(8));

    assertThat(random.normal()).isCloseTo(0.3734151696239873, within(1e-12));
    assertThat(random.normal()).isCloseTo(2.5330787880614407, within(1e-12));
    assertThat(random.below(1000)).isEqualTo(129);
  }

  @Test
  void aSequenceGoesOnBeyondItsFirstBlock() {
    PythonRandom random = PythonRandom.startingAt(PythonRandom.seeded(3));

    int last =
        IntStream.range(0, 2000).map(i -> random.below(100_000)).reduce((a, b) -> b).orElse(-1);

    assertThat(last).isEqualTo(43775);
  }

  @Test
  void generatorsOfOneSequenceDoNotDisturbEachOther() {
    PythonRandom.Block sequence = PythonRandom.seeded(5);
    PythonRandom first = PythonRandom.startingAt(sequence);
    first.below(10);

    PythonRandom second = PythonRandom.startingAt(sequence);

    assertThat(second.uniform())
        .isEqualTo(PythonRandom.startingAt(PythonRandom.seeded(5)).uniform());
  }
}
