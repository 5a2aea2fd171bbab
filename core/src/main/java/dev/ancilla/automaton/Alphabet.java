package dev.ancilla.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
    List<CodePointSet> distinct = sets.stream().distinct().toList();
    int count = 1;
    for (CodePointSet set : distinct) {
      count += set.bounds().length;
    }
    long[] changes = new long[count];
    int next = 1; // changes[0]: code point 0, no set
    changes[0] = 0xffff_ffffL;
    for (int i = 0; i < distinct.size(); i++) {
      for (int bound : distinct.get(i).bounds()) {
        changes[next++] = (long) bound << 32 | i;
      }
    }
    Arrays.sort(changes);
    int[] starts = new int[count];
    int[] labels = new int[count];
    int stretches = 0;
    Map<BitSet, Integer> known = new HashMap<>();
    BitSet inside = new BitSet(distinct.size());
    for (int i = 0; i < count; ) {
      int at = (int) (changes[i] >>> 32);
      for (; i < count && (int) (changes[i] >>> 32) == at; i++) {
        int set = (int) changes[i];
        if (set >= 0) {
          inside.flip(set);
        }
      }
      if (at > Character.MAX_CODE_POINT) {
        break;
      }
      Integer label = known.get(inside);
      if (label == null) {
        label = known.size();
        known.put((BitSet) inside.clone(), label);
      }
      starts[stretches] = at;
      labels[stretches++] = label;
    }
    return assemble(
        Arrays.copyOf(starts, stretches), Arrays.copyOf(labels, stretches), known.size());
  }

  /** The coarsest alphabet that refines both. */
  static Alphabet common(Alphabet one, Alphabet other) {
    if (one == other) {
      return one;
    }
    int[] starts = new int[one.starts.length + other.starts.length];
    System.arraycopy(one.starts, 0, starts, 0, one.starts.length);
    System.arraycopy(other.starts, 0, starts, one.starts.length, other.starts.length);
    starts = Arrays.stream(starts).sorted().distinct().toArray();
    int[] labels = new int[starts.length];
    Map<Long, Integer> known = new HashMap<>();
    for (int i = 0; i < starts.length; i++) {
      long pair = (long) one.classOf(starts[i]) << 32 | other.classOf(starts[i]);
      labels[i] = known.computeIfAbsent(pair, unused -> known.size());
    }
    return assemble(starts, labels, known.size());
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

  /** Any member, the same each time. */
  int representative(int symbolClass) {
    return members.get(symbolClass).iterator().nextInt();
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
