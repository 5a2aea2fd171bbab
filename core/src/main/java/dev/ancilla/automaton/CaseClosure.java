package dev.ancilla.automaton;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which code points match when case does not count, as java.util.regex decides it.
 *
 * <p>Two match when {@code toLowerCase(toUpperCase(x))} is equal, so that "ſ" matches "s" and "ı"
 * matches "i", while "ß" and "ss" do not. Computed once, on first use (some 10 ms).
 */
final class CaseClosure {
  /** The group of every code point that matches another one, itself included. */
  private static final Map<Integer, CodePointSet> GROUPS = groups();

  private CaseClosure() {}

  static CodePointSet of(int codePoint) {
    CodePointSet group = GROUPS.get(codePoint);
    return group == null ? CodePointSet.of(codePoint) : group;
  }

  static CodePointSet of(CodePointSet set) {
    int[] added =
        GROUPS.entrySet().stream()
            .filter(entry -> set.contains(entry.getKey()))
            .flatMapToInt(entry -> members(entry.getValue()))
            .sorted()
            .toArray();
    return set.union(CodePointSet.ofSorted(added));
  }

  private static IntStream members(CodePointSet group) {
    return group.stretches().stream()
        .flatMapToInt(stretch -> IntStream.rangeClosed(stretch.first(), stretch.last()));
  }

  private static Map<Integer, CodePointSet> groups() {
    Map<Integer, int[]> byFold = new HashMap<>();
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      int fold = foldOf(codePoint);
      if (fold != codePoint) {
        int[] known = byFold.getOrDefault(fold, new int[0]);
        int[] grown = Arrays.copyOf(known, known.length + 1);
        grown[known.length] = codePoint;
        byFold.put(fold, grown);
      }
    }
    Map<Integer, CodePointSet> groups = new HashMap<>();
    byFold.forEach(
        (fold, others) -> {
          int[] all = Arrays.copyOf(others, others.length + 1);
          all[others.length] = fold;
          // A fold that folds on belongs to another group.
          int[] members = foldOf(fold) == fold ? all : others;
          Arrays.sort(members);
          CodePointSet group = CodePointSet.ofSorted(members);
          for (int member : members) {
            groups.put(member, group);
          }
        });
    return Map.copyOf(groups);
  }

  private static int foldOf(int codePoint) {
    return Character.toLowerCase(Character.toUpperCase(codePoint));
  }
}
