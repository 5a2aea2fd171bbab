package dev.ancilla.verifier.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoresTest {
  private static final List<Integer> ELEMENTS = IntStream.range(0, 12).boxed().toList();

  @Test
  void withoutARefutationThereIsNoCore() {
    assertThat(Cores.of(ELEMENTS, part -> false)).isEmpty();
  }

  @Test
  void twoCoresThatShareAnElementAreBothFound() {
    List<List<Integer>> planted = List.of(List.of(1, 5), List.of(5, 9, 11));

    assertThat(Cores.of(ELEMENTS, part -> planted.stream().anyMatch(part::containsAll)))
        .containsExactlyInAnyOrderElementsOf(planted);
  }

  @Test
  void plantedCoresAreFoundExactly() {
    Property.forAll(Generator.longs(0, Long.MAX_VALUE))
        .examples(300)
        .check(
            seed -> {
              List<Set<Integer>> planted = planted(new Random(seed));

              List<List<Integer>> found =
                  Cores.of(
                      ELEMENTS,
                      part -> planted.stream().anyMatch(new HashSet<>(part)::containsAll));

              assertThat(found.stream().map(Set::copyOf))
                  .containsExactlyInAnyOrderElementsOf(planted);
            });
  }

  /** Up to three sets, none part of another. */
  private static List<Set<Integer>> planted(Random random) {
    List<Set<Integer>> planted = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Set<Integer> core = new HashSet<>();
      int size = 1 + random.nextInt(4);
      for (int k = 0; k < size; k++) {
        core.add(random.nextInt(ELEMENTS.size()));
      }
      if (planted.stream().noneMatch(other -> other.containsAll(core) || core.containsAll(other))) {
        planted.add(core);
      }
    }
    return planted;
  }
}
