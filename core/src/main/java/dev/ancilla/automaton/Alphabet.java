package dev.ancilla.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Unicode cut into classes whose members an automaton treats alike. Immutable.
 *
 * <p>Classes are numbered by their first member, so that equal partitions are equal objects. The
 * class of a Latin-1 code point is an array look-up, of another one a binary search.
 */
final class Alphabet {
  private static final int TABLE = 256;

  private final int[] starts;
  private final int[] classes;
  private final int[] table;
  private final List<CodePointSet> members;

  private Alphabet(int[] starts, int[] classes, List<CodePointSet> members) {
    this.starts = starts;
    this.classes = classes;
    this.members = members;
    this.table = new int[TABLE];
    for (int codePoint = 0; codePoint < TABLE; codePoint++) {
      table[codePoint] = classes[stretchOf(codePoint)];
    }
  }

  /** The coarsest alphabet in which each of these sets is a union of classes. */
  static Alphabet of(Collection<CodePointSet> sets) {
    List<int[]> bounds = sets.stream().distinct().map(CodePointSet::bounds).toList();
    int[] starts = starts(bounds);
    // One set after the other splits the labels: by (label before, inside or outside).
    int[] labels = new int[starts.length];
    int count = 1;
    for (int[] set : bounds) {
      int[] numbers = new int[2 * count];
      Arrays.fill(numbers, -1);
      count = 0;
      int passed = 0;
      for (int i = 0; i < starts.length; i++) {
        while (passed < set.length && set[passed] <= starts[i]) {
          passed++;
        }
        int key = 2 * labels[i] + (passed & 1);
        if (numbers[key] < 0) {
          numbers[key] = count++;
        }
        labels[i] = numbers[key];
      }
    }
    return assemble(starts, labels, count);
  }

  private static int[] starts(List<int[]> bounds) {
    int[] all = new int[bounds.stream().mapToInt(set -> set.length).sum() + 1];
    int count = 1; // all[0] is code point 0
    for (int[] set : bounds) {
      System.arraycopy(set, 0, all, count, set.length);
      count += set.length;
    }
    Arrays.sort(all);
    int kept = 1;
    for (int i = 1; i < count; i++) {
      if (all[i] != all[kept - 1] && all[i] <= Character.MAX_CODE_POINT) {
        all[kept++] = all[i];
      }
    }
    return Arrays.copyOf(all, kept);
  }

  /** The coarsest alphabet that refines both. */
  static Alphabet common(Alphabet one, Alphabet other) {
    if (one == other) {
      return one;
    }
    int most = one.starts.length + other.starts.length;
    int[] starts = new int[most];
    int[] labels = new int[most];
    int count = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < one.starts.length || theirs < other.starts.length) {
      int next = mine < one.starts.length ? one.starts[mine] : Integer.MAX_VALUE;
      int at = theirs < other.starts.length ? Math.min(next, other.starts[theirs]) : next;
      if (mine < one.starts.length && one.starts[mine] == at) {
        mine++;
      }
      if (theirs < other.starts.length && other.starts[theirs] == at) {
        theirs++;
      }
      starts[count] = at;
      labels[count++] = one.classes[mine - 1] * other.size() + other.classes[theirs - 1];
    }
    return assemble(Arrays.copyOf(starts, count), compact(Arrays.copyOf(labels, count)), count);
  }

  /** Labels numbered anew from 0, in the order of their appearance. */
  private static int[] compact(int[] labels) {
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] compact = new int[labels.length];
    for (int i = 0; i < labels.length; i++) {
      compact[i] = numbers.computeIfAbsent(labels[i], unused -> numbers.size());
    }
    return compact;
  }

  /**
   * This alphabet with classes joined: two become one where their labels are equal.
   *
   * @param labelOfClass below the number of classes
   */
  Alphabet join(int[] labelOfClass) {
    int[] labels = new int[classes.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = labelOfClass[classes[i]];
    }
    return assemble(starts, labels, size());
  }

  /** Stretches by first code point, each with a label; numbers the labels by first appearance. */
  private static Alphabet assemble(int[] starts, int[] labels, int labelCount) {
    int[] numbers = new int[labelCount];
    Arrays.fill(numbers, -1);
    int[] keptStarts = new int[starts.length];
    int[] keptClasses = new int[starts.length];
    int kept = 0;
    List<CodePointSet.Builder> builders = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      int number = numbers[labels[i]];
      if (number < 0) {
        number = builders.size();
        numbers[labels[i]] = number;
        builders.add(new CodePointSet.Builder());
      }
      int last = i + 1 < starts.length ? starts[i + 1] - 1 : Character.MAX_CODE_POINT;
      builders.get(number).add(starts[i], last);
      if (kept == 0 || keptClasses[kept - 1] != number) {
        keptStarts[kept] = starts[i];
        keptClasses[kept++] = number;
      }
    }
    return new Alphabet(
        Arrays.copyOf(keptStarts, kept),
        Arrays.copyOf(keptClasses, kept),
        builders.stream().map(CodePointSet.Builder::build).toList());
  }

  /** How many classes, at least one. */
  int size() {
    return members.size();
  }

  /** 0 to {@link #size} - 1. */
  int classOf(int codePoint) {
    return codePoint >= 0 && codePoint < TABLE ? table[codePoint] : classes[stretchOf(codePoint)];
  }

  CodePointSet members(int symbolClass) {
    return members.get(symbolClass);
  }

  /** The members of all classes that fulfil a condition. Linear in the number of stretches. */
  CodePointSet union(IntPredicate condition) {
    CodePointSet.Builder builder = new CodePointSet.Builder();
    for (int i = 0; i < starts.length; i++) {
      if (condition.test(classes[i])) {
        int last = i + 1 < starts.length ? starts[i + 1] - 1 : Character.MAX_CODE_POINT;
        builder.add(starts[i], last);
      }
    }
    return builder.build();
  }

  /** By class of an alphabet that refines this one: the class here. */
  int[] classesIn(Alphabet finer) {
    int[] here = new int[finer.size()];
    for (int symbol = 0; symbol < here.length; symbol++) {
      here[symbol] = classOf(finer.representative(symbol));
    }
    return here;
  }

  /** Any member, the same each time. */
  int representative(int symbolClass) {
    return members.get(symbolClass).first();
  }

  private int stretchOf(int codePoint) {
    if (!Character.isValidCodePoint(codePoint)) {
      throw new IllegalArgumentException("%d is no code point.".formatted(codePoint));
    }
    int at = Arrays.binarySearch(starts, codePoint);
    return at >= 0 ? at : -at - 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Alphabet that
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(classes, that.classes);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(starts) + Arrays.hashCode(classes);
  }
}
