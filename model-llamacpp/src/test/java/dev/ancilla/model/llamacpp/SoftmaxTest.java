package dev.ancilla.model.llamacpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftmaxTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 64, 49_152})
  void weightsAreTheExponentialsOfTheStandardLibrary(int size) {
    float[] logits = normal(size, 7);
    float largest = Softmax.largest(logits);
    Softmax.Scratch scratch = new Softmax.Scratch(size);

    double sum = Softmax.weigh(logits, largest, 1, scratch);

    double expected = 0;
    for (int i = 0; i < size; i++) {
      double weight = Math.exp(logits[i] - largest);
      expected += weight;
      assertThat((double) scratch.weights()[i]).isCloseTo(weight, within(2e-7 * weight + 1e-38));
    }
    assertThat(sum).isCloseTo(expected, within(2e-7 * expected));
  }

  @Test
  void theLargestWeightIsOne() {
    float[] logits = {-3, 12.25f, 4};
    Softmax.Scratch scratch = new Softmax.Scratch(3);

    Softmax.weigh(logits, 12.25f, 0.7f, scratch);

    assertThat(scratch.weights()[1]).isEqualTo(1f);
  }

  @Test
  void whatIsMaskedOrFarBelowWeighsNothing() {
    float[] logits = {0, Float.NEGATIVE_INFINITY, -88, -1000};
    Softmax.Scratch scratch = new Softmax.Scratch(4);

    double sum = Softmax.weigh(logits, 0, 1, scratch);

    assertThat(scratch.weights()).containsExactly(1, 0, 0, 0);
    assertThat(sum).isEqualTo(1);
  }

  @Test
  void logSumExpIsExactEnoughForLogProbabilities() {
    float[] logits = normal(49_152, 11);
    double expected = 0;
    for (float logit : logits) {
      expected += Math.exp(logit);
    }

    double actual =
        Softmax.logSumExp(logits, Softmax.largest(logits), new Softmax.Scratch(logits.length));

    assertThat(actual).isCloseTo(Math.log(expected), within(1e-6));
  }

  @Test
  void indexOfFindsTheLowestOfEquals() {
    assertThat(Softmax.indexOf(new float[] {1, 5, 5, 2}, 5)).isEqualTo(1);
  }

  @Test
  void aNanIsTheLargest() {
    assertThat(Softmax.largest(new float[] {1, Float.NaN, 2})).isNaN();
  }

  private static float[] normal(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (random.nextGaussian() * 6);
    }
    return values;
  }
}
