package dev.ancilla.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSetTest {
  private static final Generator<Integer> SIZES =
      Generator.either(Generator.ints(1, 200), Generator.of(63, 64, 65, 127, 128, 129));
  private static final Generator<List<Integer>> STEPS =
      Generator.lists(Generator.ints(0, 1_000_000), 0, 60);

  /** Each step is a number: its last digit says what to do, the rest to which token. */
  @Test
  void behavesAsABitSetDoes() {
    Property.forAll(SIZES, STEPS)
        .check(
            (size, steps) -> {
              TokenSet set = new TokenSet(size);
              BitSet oracle = new BitSet(size);
              for (int step : steps) {
                int token = step / 10 % size;
                switch (step % 10) {
                  case 0 -> {
                    set.addAll();
                    oracle.set(0, size);
                  }
                  case 1 -> {
                    set.clear();
                    oracle.clear();
                  }
                  case 2, 3, 4 -> {
                    set.remove(token);
                    oracle.clear(token);
                  }
                  case 5 -> {
                    set.retainAll(every(3, size));
                    oracle.and(bits(every(3, size)));
                  }
                  case 6 -> {
                    set.removeAll(every(2, size));
                    oracle.andNot(bits(every(2, size)));
                  }
                  default -> {
                    set.add(token);
                    oracle.set(token);
                  }
                }

                assertThat(bits(set)).isEqualTo(oracle);
                assertThat(set.count()).isEqualTo(oracle.cardinality());
                assertThat(set.isEmpty()).isEqualTo(oracle.isEmpty());
              }
            });
  }

  @Test
  void nextWalksThroughTheMembersInOrder() {
    Property.forAll(SIZES, STEPS)
        .check(
            (size, steps) -> {
              TokenSet set = new TokenSet(size);
              steps.forEach(step -> set.add(step % size));
              BitSet oracle = bits(set);

              for (int from = 0; from <= size; from++) {
                assertThat(set.next(from)).isEqualTo(oracle.nextSetBit(from));
              }
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 64, 70, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void refusesTokensOutsideTheVocabulary(int token) {
    TokenSet set = new TokenSet(64);

    assertThatThrownBy(() -> set.add(token)).hasMessageContaining("vocabulary of 64");
    assertThatThrownBy(() -> set.remove(token)).hasMessageContaining("vocabulary of 64");
    assertThat(set.isEmpty()).isTrue();
  }

  @Test
  void refusesToMixVocabularies() {
    TokenSet small = new TokenSet(64);
    TokenSet large = new TokenSet(65);

    assertThatThrownBy(() -> small.retainAll(large)).hasMessageContaining("64 and 65");
    assertThatThrownBy(() -> small.removeAll(large)).hasMessageContaining("64 and 65");
  }

  private static TokenSet every(int step, int size) {
    TokenSet set = new TokenSet(size);
    for (int token = 0; token < size; token += step) {
      set.add(token);
    }
    return set;
  }

  private static BitSet bits(TokenSet set) {
    BitSet bits = new BitSet(set.size());
    for (int token = 0; token < set.size(); token++) {
      bits.set(token, set.contains(token));
    }
    return bits;
  }
}
