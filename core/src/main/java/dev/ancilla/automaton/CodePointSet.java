package dev.ancilla.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import java.util.function.IntPredicate;

/**
 * A set of code points, unpaired surrogates among them. Immutable, thread-safe.
 *
 * <p>Held as sorted stretches. {@link #contains} is a binary search; union, intersection and
 * complement are linear in the number of stretches.
 */
public final class CodePointSet {
  private static final int END = Character.MAX_CODE_POINT + 1;

  /** No code point. */
  public static final CodePointSet NONE = new CodePointSet(new int[0]);

  /** Every code point, 0 to 10FFFF. */
  public static final CodePointSet ALL = new CodePointSet(new int[] {0, END});

  /** First of a stretch, then one behind its last, and so on, strictly ascending. */
  private final int[] bounds;

  private CodePointSet(int[] bounds) {
    this.bounds = bounds;
  }

  /** The set of one code point. */
  public static CodePointSet of(int codePoint) {
    return range(codePoint, codePoint);
  }

  /** The set of a text's code points. */
  public static CodePointSet of(String codePoints) {
    return ofSorted(codePoints.codePoints().sorted().toArray());
  }

  /**
   * All from first to last, both included.
   *
   * @throws IllegalArgumentException if they are no code points, or last comes before first
   */
  public static CodePointSet range(int first, int last) {
    if (!Character.isValidCodePoint(first) || !Character.isValidCodePoint(last) || last < first) {
      throw new IllegalArgumentException(
          "U+%04X to U+%04X is no range of code points; the first must not come after the last."
              .formatted(first, last));
    }
    return new CodePointSet(new int[] {first, last + 1});
  }

  /** All that fulfil a condition. Asks 1,114,112 times (some ms): keep the result. */
  public static CodePointSet where(IntPredicate condition) {
    Builder builder = new Builder();
    for (int codePoint = 0; codePoint < END; codePoint++) {
      if (condition.test(codePoint)) {
        builder.add(codePoint);
      }
    }
    return builder.build();
  }

  /**
   * What matches a code point when case does not count, exactly as {@link java.util.regex.Pattern}
   * has it with {@code CASE_INSENSITIVE | UNICODE_CASE}: two code points match when they are equal
   * or {@code toLowerCase(toUpperCase(x))} is equal. (Java makes one exception: a pattern of
   * nothing but "ß" does not match "ẞ", while "xß" matches "xẞ". Here it always does.)
   */
  public static CodePointSet inAnyCase(int codePoint) {
    return CaseClosure.of(codePoint);
  }

  /** What matches any member when case does not count; see {@link #inAnyCase(int)}. */
  public CodePointSet inAnyCase() {
    return CaseClosure.of(this);
  }

  /**
   * The set that patterns write as <code>\p{NAME}</code>: a general category ({@code L}, {@code
   * Lu}), a script ({@code Han}, {@code IsHan}, {@code script=Han}), {@code Alphabetic}, {@code
   * Uppercase}, {@code Lowercase}, {@code Ideographic}, {@code Emoji}, {@code White_Space} or
   * {@code Any}. Case, underscores and a leading "Is" do not count. The first call for a script
   * scans Unicode (some ms); results are kept.
   *
   * @throws IllegalArgumentException if there is no such property
   */
  public static CodePointSet property(String name) {
    return UnicodeProperty.named(name);
  }

  /** Sorted code points, repetitions allowed. */
  static CodePointSet ofSorted(int[] codePoints) {
    Builder builder = new Builder();
    for (int codePoint : codePoints) {
      builder.add(codePoint);
    }
    return builder.build();
  }

  /** The members of all of these; cheaper than one union after the other. */
  public static CodePointSet union(Collection<CodePointSet> sets) {
    List<Stretch> stretches = new ArrayList<>();
    for (CodePointSet set : sets) {
      stretches.addAll(set.stretches());
    }
    stretches.sort(Comparator.comparingInt(Stretch::first));
    Builder builder = new Builder();
    for (Stretch stretch : stretches) {
      builder.add(stretch.first(), stretch.last());
    }
    return builder.build();
  }

  public boolean contains(int codePoint) {
    int at = Arrays.binarySearch(bounds, codePoint);
    // A hit on an even index starts a stretch; between bounds, an odd insertion point is inside
    // one.
    return at >= 0 ? (at & 1) == 0 : (-at - 1 & 1) == 1;
  }

  public boolean isEmpty() {
    return bounds.length == 0;
  }

  /** True if every code point is a member. */
  public boolean isAll() {
    return equals(ALL);
  }

  /** How many code points, 0 to 1,114,112. */
  public int size() {
    int size = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      size += bounds[i + 1] - bounds[i];
    }
    return size;
  }

  /** The only member, where there is exactly one. */
  public OptionalInt single() {
    return bounds.length == 2 && bounds[1] == bounds[0] + 1
        ? OptionalInt.of(bounds[0])
        : OptionalInt.empty();
  }

  public CodePointSet union(CodePointSet other) {
    return combine(other, true, false);
  }

  public CodePointSet intersection(CodePointSet other) {
    return combine(other, false, false);
  }

  /** The members that the other set lacks. */
  public CodePointSet minus(CodePointSet other) {
    return combine(other, false, true);
  }

  public CodePointSet complement() {
    return ALL.minus(this);
  }

  /** True if no code point is in both. */
  public boolean isDisjoint(CodePointSet other) {
    return intersection(other).isEmpty();
  }

  public boolean containsAll(CodePointSet other) {
    return other.minus(this).isEmpty();
  }

  private CodePointSet combine(CodePointSet other, boolean either, boolean flipped) {
    int[] found = new int[bounds.length + other.bounds.length + 2];
    int count = 0;
    int here = 0;
    int there = 0;
    boolean inside = false;
    while (here < bounds.length || there < other.bounds.length) {
      int first = here < bounds.length ? bounds[here] : END + 1;
      int second = there < other.bounds.length ? other.bounds[there] : END + 1;
      int at = Math.min(first, second);
      if (first == at) {
        here++;
      }
      if (second == at) {
        there++;
      }
      boolean mine = (here & 1) == 1;
      boolean theirs = (there & 1) == 1 ^ flipped;
      boolean now = either ? mine || theirs : mine && theirs;
      if (now != inside) {
        found[count++] = at;
        inside = now;
      }
    }
    return count == 0 ? NONE : new CodePointSet(Arrays.copyOf(found, count));
  }

  /**
   * A member fit for people to read: letters of the basic alphabet first, then digits, the space,
   * punctuation, other scripts; unpaired surrogates last. Empty for the empty set.
   */
  public OptionalInt readable() {
    List<Integer> first = readable(1);
    return first.isEmpty() ? OptionalInt.empty() : OptionalInt.of(first.getFirst());
  }

  /** The most readable members, at most this many, best first; see {@link #readable()}. */
  public List<Integer> readable(int most) {
    List<Integer> found = new ArrayList<>();
    for (CodePointSet tier : Readability.TIERS) {
      if (found.size() >= most) {
        break;
      }
      PrimitiveIterator.OfInt members = intersection(tier).iterator();
      while (found.size() < most && members.hasNext()) {
        found.add(members.nextInt());
      }
    }
    return found;
  }

  /** The members, ascending. */
  public PrimitiveIterator.OfInt iterator() {
    return new Members();
  }

  /** The least member; the set is not empty. */
  int first() {
    return bounds[0];
  }

  /** The stretches, ascending, each as first and last member. */
  List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < bounds.length; i += 2) {
      stretches.add(new Stretch(bounds[i], bounds[i + 1] - 1));
    }
    return stretches;
  }

  /** The places where membership changes, ascending: in, out, in, and so on. */
  int[] bounds() {
    return bounds.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodePointSet that && Arrays.equals(bounds, that.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }

  /** As a pattern writes it. */
  @Override
  public String toString() {
    return PatternPrinter.print(this);
  }

  /** Neighbours in a set, both included. */
  record Stretch(int first, int last) {}

  /** Collects code points in ascending order. */
  static final class Builder {
    private int[] bounds = new int[16];
    private int count;

    /** Adds one that is not below any added before. */
    void add(int codePoint) {
      add(codePoint, codePoint);
    }

    /** Adds all from first to last; first is not below any added before. */
    void add(int first, int last) {
      if (count > 0 && bounds[count - 1] >= first) {
        bounds[count - 1] = Math.max(bounds[count - 1], last + 1);
        return;
      }
      if (count + 2 > bounds.length) {
        bounds = Arrays.copyOf(bounds, 2 * bounds.length);
      }
      bounds[count++] = first;
      bounds[count++] = last + 1;
    }

    CodePointSet build() {
      return count == 0 ? NONE : new CodePointSet(Arrays.copyOf(bounds, count));
    }
  }

  private final class Members implements PrimitiveIterator.OfInt {
    private int at;
    private int next = bounds.length == 0 ? 0 : bounds[0];

    @Override
    public boolean hasNext() {
      return at < bounds.length;
    }

    @Override
    public int nextInt() {
      if (!hasNext()) {
        throw new NoSuchElementException("the set has no more members.");
      }
      int member = next++;
      if (next == bounds[at + 1]) {
        at += 2;
        next = hasNext() ? bounds[at] : 0;
      }
      return member;
    }
  }
}
