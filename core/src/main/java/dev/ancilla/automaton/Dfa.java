package dev.ancilla.automaton;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A complete deterministic automaton. Immutable, thread-safe.
 *
 * <p>Every state has an {@link Outlook}, exact: ALWAYS and NEVER are said exactly when no
 * continuation could change the answer. States are numbers from 0; all can be reached.
 *
 * <p>Memory: states times classes of code points, four bytes each. A step is two array look-ups for
 * Latin-1, and a binary search over the stretches of the alphabet else. Products have at most as
 * many states as the factors multiplied and are bounded by the caller.
 */
public final class Dfa {
  /** The most entries of a table, 64 MiB; what would take more counts as too many states. */
  static final int MAX_TABLE = 1 << 24;

  /** Pairs of states in a product from which nothing can change any more. */
  private static final long SETTLED_NEVER = -1;

  private static final long SETTLED_ALWAYS = -2;

  private final Alphabet alphabet;
  private final int classes;
  private final int[] next;
  private final boolean[] accepting;
  private final int start;
  private final Outlook[] outlooks;

  /** By state, filled when first asked for; a race computes an equal set twice. */
  private final @Nullable CodePointSet[] live;

  Dfa(Alphabet alphabet, int[] next, boolean[] accepting, int start) {
    this.alphabet = alphabet;
    this.classes = alphabet.size();
    this.next = next;
    this.accepting = accepting;
    this.start = start;
    this.outlooks = outlooks();
    this.live = new @Nullable CodePointSet[accepting.length];
  }

  private Outlook[] outlooks() {
    Edges edges = Edges.of(next, classes, accepting.length);
    BitSet canAccept = edges.leadingTo(state -> accepting[state]);
    BitSet canReject = edges.leadingTo(state -> !accepting[state]);
    Outlook[] outlooks = new Outlook[accepting.length];
    for (int state = 0; state < outlooks.length; state++) {
      if (accepting[state]) {
        outlooks[state] = canReject.get(state) ? Outlook.YES : Outlook.ALWAYS;
      } else {
        outlooks[state] = canAccept.get(state) ? Outlook.NO : Outlook.NEVER;
      }
    }
    return outlooks;
  }

  /** How many states, at least one. */
  public int size() {
    return accepting.length;
  }

  /** The state before the first code point. */
  public int start() {
    return start;
  }

  /** The state behind one more code point. */
  public int next(int state, int codePoint) {
    return next[state * classes + alphabet.classOf(codePoint)];
  }

  /** The state behind more text, such as a model's token. */
  public int next(int state, String text) {
    int here = state;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      here = next(here, codePoint);
      i += Character.charCount(codePoint);
    }
    return here;
  }

  /** What a text that leads to this state says about the language. */
  public Outlook outlook(int state) {
    return outlooks[state];
  }

  /**
   * The code points that do not lead to {@link Outlook#NEVER}. Computed once a state, then kept.
   */
  public CodePointSet live(int state) {
    CodePointSet known = live[state];
    if (known == null) {
      known = alphabet.union(symbol -> outlooks[next[state * classes + symbol]] != Outlook.NEVER);
      live[state] = known;
    }
    return known;
  }

  /**
   * The longest text that must follow whatever is written: each of its code points is the only one
   * that does not lead to NEVER, and before its end the text may not stop. Empty where there is a
   * choice. Cost: its length times the number of classes.
   */
  public Optional<String> forced(int state) {
    StringBuilder text = new StringBuilder();
    int here = state;
    while (outlooks[here] == Outlook.NO) {
      int only = -1;
      for (int symbol = 0; symbol < classes; symbol++) {
        if (outlooks[next[here * classes + symbol]] != Outlook.NEVER) {
          if (only >= 0 || alphabet.members(symbol).single().isEmpty()) {
            return optional(text);
          }
          only = symbol;
        }
      }
      text.appendCodePoint(alphabet.representative(only));
      here = next[here * classes + only];
    }
    return optional(text);
  }

  private static Optional<String> optional(CharSequence text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
  }

  /** True if the whole text is in the language. Linear; stops where nothing can change any more. */
  public boolean matches(String text) {
    int state = start;
    for (int i = 0; i < text.length() && !outlooks[state].isFinal(); ) {
      int codePoint = text.codePointAt(i);
      state = next(state, codePoint);
      i += Character.charCount(codePoint);
    }
    return accepting[state];
  }

  /** A cursor at the start. */
  public LanguageRun run() {
    return new DfaRun(this);
  }

  /** True if no text is in the language. */
  public boolean isEmpty() {
    return outlooks[start] == Outlook.NEVER;
  }

  /** True if every text is in the language. */
  public boolean isUniversal() {
    return outlooks[start] == Outlook.ALWAYS;
  }

  /** All texts but those of this language. */
  public Dfa complement() {
    boolean[] flipped = new boolean[accepting.length];
    for (int state = 0; state < flipped.length; state++) {
      flipped[state] = !accepting[state];
    }
    return new Dfa(alphabet, next, flipped, start);
  }

  /** Texts in both languages; empty if that takes more states than given. */
  public Optional<Dfa> intersection(Dfa other, int maxStates) {
    return product(other, Combination.BOTH, maxStates);
  }

  /** Texts in either language; empty if that takes more states than given. */
  public Optional<Dfa> union(Dfa other, int maxStates) {
    return product(other, Combination.EITHER, maxStates);
  }

  /** Texts in this language and not in the other; empty if that takes more states than given. */
  public Optional<Dfa> difference(Dfa other, int maxStates) {
    return product(other, Combination.FIRST_ONLY, maxStates);
  }

  private enum Combination {
    BOTH,
    EITHER,
    FIRST_ONLY;

    boolean accepts(boolean first, boolean second) {
      return switch (this) {
        case BOTH -> first && second;
        case EITHER -> first || second;
        case FIRST_ONLY -> first && !second;
      };
    }

    /** What is settled once and for all, if anything is. */
    Outlook outlook(Outlook first, Outlook second) {
      return switch (this) {
        case BOTH -> {
          if (first == Outlook.NEVER || second == Outlook.NEVER) {
            yield Outlook.NEVER;
          }
          yield first == Outlook.ALWAYS ? second : second == Outlook.ALWAYS ? first : Outlook.NO;
        }
        case EITHER -> BOTH.outlook(first.complement(), second.complement()).complement();
        case FIRST_ONLY -> BOTH.outlook(first, second.complement());
      };
    }
  }

  private Optional<Dfa> product(Dfa other, Combination combination, int maxStates) {
    Alphabet common = Alphabet.common(alphabet, other.alphabet);
    int width = common.size();
    int[] mine = alphabet.classesIn(common);
    int[] theirs = other.alphabet.classesIn(common);
    Map<Long, Integer> numbers = new HashMap<>();
    List<Long> pairs = new ArrayList<>();
    long first = pair(start, other, other.start, combination);
    numbers.put(first, 0);
    pairs.add(first);
    int[] table = new int[16 * width];
    for (int state = 0; state < pairs.size(); state++) {
      if ((long) pairs.size() * width > MAX_TABLE) {
        return Optional.empty();
      }
      if ((long) (state + 1) * width > table.length) {
        table = Arrays.copyOf(table, 2 * table.length);
      }
      long pair = pairs.get(state);
      for (int symbol = 0; symbol < width; symbol++) {
        long after =
            pair < 0
                ? pair
                : pair(
                    next[(int) (pair >>> 32) * classes + mine[symbol]],
                    other,
                    other.next[(int) pair * other.classes + theirs[symbol]],
                    combination);
        Integer known = numbers.get(after);
        if (known == null) {
          if (pairs.size() == maxStates) {
            return Optional.empty();
          }
          known = pairs.size();
          numbers.put(after, known);
          pairs.add(after);
        }
        table[state * width + symbol] = known;
      }
    }
    boolean[] accepted = new boolean[pairs.size()];
    for (int state = 0; state < accepted.length; state++) {
      long pair = pairs.get(state);
      accepted[state] =
          pair < 0
              ? pair == SETTLED_ALWAYS
              : combination.accepts(accepting[(int) (pair >>> 32)], other.accepting[(int) pair]);
    }
    return Optional.of(new Dfa(common, Arrays.copyOf(table, accepted.length * width), accepted, 0));
  }

  private long pair(int here, Dfa other, int there, Combination combination) {
    return switch (combination.outlook(outlooks[here], other.outlooks[there])) {
      case NEVER -> SETTLED_NEVER;
      case ALWAYS -> SETTLED_ALWAYS;
      case YES, NO -> (long) here << 32 | there;
    };
  }

  /**
   * The smallest automaton of this language. Two languages are equal exactly when their smallest
   * automata are {@link #equals equal}: states and classes are numbered canonically. Cost: n log n
   * times the number of classes.
   *
   * @see "Hopcroft, An n log n algorithm for minimizing states in a finite automaton (1971)"
   */
  public Dfa minimise() {
    int[] blockOf = Minimisation.blocks(next, classes, accepting);
    int blocks = Arrays.stream(blockOf).max().orElse(0) + 1;
    int[] member = new int[blocks];
    for (int state = 0; state < blockOf.length; state++) {
      member[blockOf[state]] = state;
    }
    // Classes that every block treats alike become one.
    Map<List<Integer>, Integer> columns = new HashMap<>();
    int[] labels = new int[classes];
    for (int symbol = 0; symbol < classes; symbol++) {
      List<Integer> column = new ArrayList<>(blocks);
      for (int block = 0; block < blocks; block++) {
        column.add(blockOf[next[member[block] * classes + symbol]]);
      }
      labels[symbol] = columns.computeIfAbsent(column, unused -> columns.size());
    }
    Alphabet joined = alphabet.join(labels);
    int width = joined.size();
    int[] old = alphabet.classesIn(joined);
    // Numbered in the order of a walk from the start, so that the result is canonical.
    int[] numbers = new int[blocks];
    Arrays.fill(numbers, -1);
    int[] order = new int[blocks];
    int count = 0;
    numbers[blockOf[start]] = count;
    order[count++] = blockOf[start];
    int[] table = new int[blocks * width];
    for (int state = 0; state < count; state++) {
      for (int symbol = 0; symbol < width; symbol++) {
        int block = blockOf[next[member[order[state]] * classes + old[symbol]]];
        if (numbers[block] < 0) {
          numbers[block] = count;
          order[count++] = block;
        }
        table[state * width + symbol] = numbers[block];
      }
    }
    boolean[] accepted = new boolean[count];
    for (int state = 0; state < count; state++) {
      accepted[state] = accepting[member[order[state]]];
    }
    return new Dfa(joined, Arrays.copyOf(table, count * width), accepted, 0);
  }

  /**
   * True if both hold the same texts. Needs no minimal automata; nearly linear in both sizes times
   * the number of classes.
   *
   * @see "Hopcroft and Karp, A linear algorithm for testing equivalence of finite automata (1971)"
   */
  public boolean isSameLanguage(Dfa other) {
    Alphabet common = Alphabet.common(alphabet, other.alphabet);
    int[] mine = alphabet.classesIn(common);
    int[] theirs = other.alphabet.classesIn(common);
    int[] parents = new int[size() + other.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
    }
    Deque<int[]> work = new ArrayDeque<>();
    work.add(new int[] {start, other.start});
    parents[size() + other.start] = start;
    while (!work.isEmpty()) {
      int[] pair = work.removeLast();
      if (accepting[pair[0]] != other.accepting[pair[1]]) {
        return false;
      }
      for (int symbol = 0; symbol < common.size(); symbol++) {
        int here = next[pair[0] * classes + mine[symbol]];
        int there = other.next[pair[1] * other.classes + theirs[symbol]];
        int one = root(parents, here);
        int two = root(parents, size() + there);
        if (one != two) {
          parents[two] = one;
          work.add(new int[] {here, there});
        }
      }
    }
    return true;
  }

  private static int root(int[] parents, int from) {
    int root = from;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /** A shortest text of the language, as readable as its length allows; empty for no text. */
  public Optional<String> shortest() {
    return shortest(1).stream().findFirst();
  }

  /**
   * The shortest texts of the language, at most this many, no two alike; of texts of one length the
   * more readable come first (see {@link CodePointSet#readable()}). Fewer only when the language
   * has no more. Cost: their number, times their length, times the number of classes.
   */
  public List<String> shortest(int most) {
    Edges edges = Edges.of(next, classes, accepting.length);
    List<BitSet> endingIn =
        new ArrayList<>(); // by length: states with a text of exactly that length
    BitSet now = new BitSet();
    for (int state = 0; state < accepting.length; state++) {
      now.set(state, accepting[state]);
    }
    endingIn.add(now);
    List<String> found = new ArrayList<>();
    int idle = 0;
    // A longest text behind a gap of as many lengths as there are states could be cut into the gap.
    for (int length = 0; found.size() < most && idle <= accepting.length; length++) {
      if (endingIn.get(length).get(start)) {
        idle = 0;
        found.addAll(ofLength(length, most - found.size(), endingIn));
      } else {
        idle++;
      }
      endingIn.add(edges.before(endingIn.getLast()));
    }
    return found;
  }

  private record Beginning(String text, int state) {}

  private List<String> ofLength(int length, int most, List<BitSet> endingIn) {
    List<Beginning> beginnings = List.of(new Beginning("", start));
    for (int rest = length - 1; rest >= 0; rest--) {
      List<Beginning> longer = new ArrayList<>();
      for (Beginning beginning : beginnings) {
        if (longer.size() >= most) {
          break;
        }
        BitSet goal = endingIn.get(rest);
        CodePointSet fitting =
            alphabet.union(symbol -> goal.get(next[beginning.state() * classes + symbol]));
        for (int codePoint : fitting.readable(most - longer.size())) {
          longer.add(
              new Beginning(
                  beginning.text() + Character.toString(codePoint),
                  next(beginning.state(), codePoint)));
        }
      }
      beginnings = longer;
    }
    return beginnings.stream().map(Beginning::text).toList();
  }

  /** True if built alike: for results of {@link #minimise}, if the languages are equal. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Dfa that
        && start == that.start
        && Arrays.equals(accepting, that.accepting)
        && Arrays.equals(next, that.next)
        && alphabet.equals(that.alphabet);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(next) + Arrays.hashCode(accepting);
  }

  @Override
  public String toString() {
    return "Dfa[%d states, %d classes]".formatted(size(), classes);
  }
}
