package dev.ancilla.verifier.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Minimal sets that cannot all hold, given a test of sets. The test may miss some, but must be
 * monotone: what is refuted stays refuted when more is added.
 *
 * @see "Junker, QuickXplain, AAAI 2004"
 * @see "Reiter, A theory of diagnosis from first principles, Artificial Intelligence 32 (1987)"
 */
final class Cores {
  private static final int MAX_CORES = 12;
  private static final int MAX_NODES = 60;

  private Cores() {}

  /** Minimal refuted subsets, each in the order of the elements; up to a dozen. */
  static <E> List<List<E>> of(List<E> elements, Predicate<List<E>> refuted) {
    List<List<E>> cores = new ArrayList<>();
    Set<Set<E>> seen = new HashSet<>();
    Deque<Set<E>> open = new ArrayDeque<>();
    open.add(Set.of());
    for (int node = 0; node < MAX_NODES && !open.isEmpty() && cores.size() < MAX_CORES; node++) {
      Set<E> without = open.removeFirst();
      List<E> rest = elements.stream().filter(each -> !without.contains(each)).toList();
      List<E> core =
          cores.stream()
              .filter(known -> known.stream().noneMatch(without::contains))
              .findFirst()
              .orElseGet(() -> one(rest, refuted));
      if (core.isEmpty()) {
        continue;
      }
      if (!cores.contains(core)) {
        cores.add(core);
      }
      for (E element : core) {
        Set<E> more = new LinkedHashSet<>(without);
        more.add(element);
        if (seen.add(more)) {
          open.add(more);
        }
      }
    }
    return cores;
  }

  /** One minimal refuted subset; empty when the whole is not refuted. */
  static <E> List<E> one(List<E> elements, Predicate<List<E>> refuted) {
    if (!refuted.test(elements)) {
      return List.of();
    }
    if (refuted.test(List.of())) {
      throw new IllegalStateException("nothing at all is refuted; the test is broken.");
    }
    List<E> found = shrink(List.of(), false, elements, refuted);
    return elements.stream().filter(found::contains).toList();
  }

  // As deep as the logarithm of the number of elements.
  private static <E> List<E> shrink(
      List<E> background, boolean added, List<E> elements, Predicate<List<E>> refuted) {
    if (added && refuted.test(background)) {
      return List.of();
    }
    if (elements.size() == 1) {
      return elements;
    }
    int half = elements.size() / 2;
    List<E> first = elements.subList(0, half);
    List<E> second = elements.subList(half, elements.size());
    List<E> inSecond = shrink(joined(background, first), true, second, refuted);
    List<E> inFirst = shrink(joined(background, inSecond), !inSecond.isEmpty(), first, refuted);
    return joined(inFirst, inSecond);
  }

  private static <E> List<E> joined(List<E> first, List<E> second) {
    List<E> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
