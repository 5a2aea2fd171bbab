package dev.ancilla.automaton;

import dev.ancilla.automaton.RegularExpression.Alternation;
import dev.ancilla.automaton.RegularExpression.Boundary;
import dev.ancilla.automaton.RegularExpression.Concatenation;
import dev.ancilla.automaton.RegularExpression.Empty;
import dev.ancilla.automaton.RegularExpression.Nothing;
import dev.ancilla.automaton.RegularExpression.Repeat;
import dev.ancilla.automaton.RegularExpression.Symbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A nondeterministic automaton after Thompson, with boundaries. Immutable, thread-safe.
 *
 * <p>Size: linear in the expression with its repeats written out; at most {@link #MAX_NODES} nodes.
 *
 * @see "Thompson, Regular expression search algorithm, CACM 11 (1968)"
 */
public final class Nfa {
  /*
   * Nodes are numbers. A symbol node reads one code point of its set and goes on to its next node; a
   * fork goes on to both; a boundary goes on if what stands left and right of the place fits.
   *
   * What stands left is known when a place is reached, what stands right only one code point later.
   * So a configuration is a set of nodes (the items: symbol nodes, the end, and boundaries that wait
   * for the right side) together with the context: the class of the code point read last, or the
   * start, as far as boundaries can tell them apart. All threads have read the same text, so one
   * context serves them all. Nodes from which the end is out of reach are never entered.
   */

  /** The most nodes an automaton may have. */
  public static final int MAX_NODES = 100_000;

  /** The most states {@link #determinise(int)} should be asked for in the usual case. */
  public static final int USUAL_MAX_STATES = 4_096;

  /** Node visits after which subset construction gives up; some tenths of a second. */
  private static final long MAX_VISITS = 50_000_000;

  private static final int MAX_DEPTH = 1_000;

  /** What a node does. */
  enum Kind {
    SYMBOL,
    FORK,
    BOUNDARY,
    END
  }

  private final Alphabet alphabet;
  private final Kind[] kinds;

  /** The next node of every kind; the end leads to itself. */
  private final int[] next;

  /** The second way of a fork; the set of a symbol node; the number of a boundary. */
  private final int[] detail;

  /** By set: which classes it holds. */
  private final List<BitSet> sets;

  private final List<Place> places;
  private final int start;
  private final int end;
  private final int contexts;
  private final int[] contextOf;
  private final BitSet useful;

  /**
   * A boundary in terms of classes and contexts.
   *
   * @param before contexts that fit
   * @param after classes that fit
   * @param free true if what follows does not matter
   */
  private record Place(BitSet before, BitSet after, boolean atEnd, boolean free) {}

  private Nfa(Builder builder) {
    List<CodePointSet> all = new ArrayList<>(builder.sets.keySet());
    for (Boundary boundary : builder.boundaries) {
      all.add(boundary.before());
      all.add(boundary.after());
    }
    this.alphabet = Alphabet.of(all);
    this.kinds = builder.kinds.toArray(Kind[]::new);
    this.next = builder.next.stream().mapToInt(Integer::intValue).toArray();
    this.detail = builder.detail.stream().mapToInt(Integer::intValue).toArray();
    this.sets = builder.sets.keySet().stream().map(this::classesOf).toList();
    this.start = builder.start;
    this.end = Builder.END_NODE;
    this.contextOf = contextsOf(builder.boundaries);
    this.contexts = Arrays.stream(contextOf).max().orElse(0) + 2;
    this.places = builder.boundaries.stream().map(this::place).toList();
    this.useful = leadingTo(node -> node == end, place -> true);
  }

  /**
   * Builds the automaton of an expression.
   *
   * @throws IllegalArgumentException if it would have more than {@link #MAX_NODES} nodes, or the
   *     expression nests deeper than 1,000
   */
  public static Nfa of(RegularExpression expression) {
    return new Nfa(new Builder(expression));
  }

  private BitSet classesOf(CodePointSet set) {
    BitSet classes = new BitSet(alphabet.size());
    for (int symbol = 0; symbol < alphabet.size(); symbol++) {
      classes.set(symbol, set.contains(alphabet.representative(symbol)));
    }
    return classes;
  }

  /** By class: its context, so that classes that no boundary tells apart share one. */
  private int[] contextsOf(List<Boundary> boundaries) {
    int[] contexts = new int[alphabet.size()];
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    List<CodePointSet> befores = boundaries.stream().map(Boundary::before).distinct().toList();
    for (CodePointSet before : befores) {
      BitSet inside = classesOf(before);
      numbers.clear();
      for (int symbol = 0; symbol < contexts.length; symbol++) {
        contexts[symbol] =
            numbers.computeIfAbsent(
                List.of(contexts[symbol], inside.get(symbol) ? 1 : 0), unused -> numbers.size());
      }
    }
    return contexts;
  }

  private Place place(Boundary boundary) {
    BitSet before = new BitSet(contexts);
    BitSet inside = classesOf(boundary.before());
    for (int symbol = 0; symbol < alphabet.size(); symbol++) {
      if (inside.get(symbol)) {
        before.set(contextOf[symbol]);
      }
    }
    before.set(startContext(), boundary.atStart());
    return new Place(
        before, classesOf(boundary.after()), boundary.atEnd(), boundary.looksBackOnly());
  }

  Alphabet alphabet() {
    return alphabet;
  }

  /** How many nodes. */
  public int size() {
    return kinds.length;
  }

  Kind kind(int node) {
    return kinds[node];
  }

  int start() {
    return start;
  }

  int contexts() {
    return contexts;
  }

  /** The context before the first code point. */
  int startContext() {
    return contexts - 1;
  }

  /** The context behind a code point of this class. */
  int contextAfter(int symbol) {
    return contextOf[symbol];
  }

  boolean reads(int node, int symbol) {
    return sets.get(detail[node]).get(symbol);
  }

  BitSet symbolsOf(int node) {
    return sets.get(detail[node]);
  }

  int next(int node) {
    return next[node];
  }

  int second(int node) {
    return detail[node];
  }

  /** True if the end can be reached from this node by some text. */
  boolean isUseful(int node) {
    return useful.get(node);
  }

  /** True if a boundary fits between this context and this class. */
  boolean fits(int node, int context, int symbol) {
    Place place = places.get(detail[node]);
    return place.before().get(context) && place.after().get(symbol);
  }

  /** True if a boundary fits between this context and the end of the text. */
  boolean fitsAtEnd(int node, int context) {
    Place place = places.get(detail[node]);
    return place.before().get(context) && place.atEnd();
  }

  /** True if a boundary fits behind this context, whatever follows. */
  boolean fitsAnyway(int node, int context) {
    Place place = places.get(detail[node]);
    return context >= 0 && place.before().get(context) && place.free();
  }

  /** True if a boundary may fit behind this context, depending on what follows. */
  boolean mayFit(int node, int context) {
    return context >= 0 && places.get(detail[node]).before().get(context);
  }

  /** Which nodes come, without reading, to the end whatever follows. */
  BitSet ending(int context) {
    return withoutReading(node -> node == end, boundary -> fitsAnyway(boundary, context));
  }

  /** Which nodes come, without reading, to the end if the text ends here. */
  BitSet endingHere(int context) {
    return withoutReading(node -> node == end, boundary -> fitsAtEnd(boundary, context));
  }

  /** Which nodes come, without reading, to the end for some continuation. */
  BitSet perhapsEnding(int context) {
    return withoutReading(node -> node == end, boundary -> mayFit(boundary, context));
  }

  /** Which nodes come, without reading, to one that reads on towards the end. */
  BitSet readingOn(int context) {
    return withoutReading(
        node -> kinds[node] == Kind.SYMBOL && useful.get(node),
        boundary -> mayFit(boundary, context));
  }

  /**
   * Symbol nodes that read anything and come back to themselves, with the end in reach each time:
   * from there on every text is in the language. May miss some in a large automaton.
   */
  BitSet universal() {
    BitSet found = new BitSet(kinds.length);
    Configuration.Walk walk = new Configuration.Walk(this);
    for (int node = 0; node < kinds.length && walk.visits() < MAX_VISITS / 10; node++) {
      if (kinds[node] == Kind.SYMBOL
          && kinds[next[node]] == Kind.FORK // the head of a loop; spares the walk
          && symbolsOf(node).cardinality() == alphabet.size()
          && walk.returns(node)) {
        found.set(node);
      }
    }
    return found;
  }

  private interface NodeTest {
    boolean test(int node);
  }

  private BitSet withoutReading(NodeTest goal, NodeTest passable) {
    return leadingTo(goal, node -> kinds[node] != Kind.SYMBOL && passable.test(node));
  }

  /** Nodes with a way to a goal through forks and those other nodes that are passable. */
  private BitSet leadingTo(NodeTest goal, NodeTest passable) {
    int[] incoming = new int[kinds.length + 1];
    for (int node = 0; node < kinds.length; node++) {
      incoming[next[node] + 1]++;
      if (kinds[node] == Kind.FORK) {
        incoming[detail[node] + 1]++;
      }
    }
    for (int node = 0; node < kinds.length; node++) {
      incoming[node + 1] += incoming[node];
    }
    int[] sources = new int[incoming[kinds.length]];
    int[] filled = Arrays.copyOf(incoming, kinds.length);
    for (int node = 0; node < kinds.length; node++) {
      sources[filled[next[node]]++] = node;
      if (kinds[node] == Kind.FORK) {
        sources[filled[detail[node]]++] = node;
      }
    }
    BitSet found = new BitSet(kinds.length);
    int[] stack = new int[kinds.length];
    int depth = 0;
    for (int node = 0; node < kinds.length; node++) {
      if (goal.test(node)) {
        found.set(node);
        stack[depth++] = node;
      }
    }
    while (depth > 0) {
      int node = stack[--depth];
      for (int i = incoming[node]; i < incoming[node + 1]; i++) {
        int source = sources[i];
        boolean open =
            switch (kinds[source]) {
              case FORK -> true;
              case END -> false;
              case SYMBOL -> !sets.get(detail[source]).isEmpty() && passable.test(source);
              case BOUNDARY -> passable.test(source);
            };
        if (open && !found.get(source)) {
          found.set(source);
          stack[depth++] = source;
        }
      }
    }
    return found;
  }

  /**
   * The deterministic automaton of the same language, by subset construction; not minimal.
   *
   * @param maxStates more states than this are not built
   * @return empty if there would be more states, or finding out takes too long (more than fifty
   *     million node visits)
   */
  public Optional<Dfa> determinise(int maxStates) {
    Configuration.Walk walk = new Configuration.Walk(this);
    Map<Configuration, Integer> numbers = new HashMap<>();
    List<Configuration> states = new ArrayList<>();
    Configuration first = Configuration.start(this, walk);
    numbers.put(first, 0);
    states.add(first);
    int classes = alphabet.size();
    int[] table = new int[16 * classes];
    for (int state = 0; state < states.size(); state++) {
      if ((long) states.size() * classes > Dfa.MAX_TABLE || walk.visits() > MAX_VISITS) {
        return Optional.empty();
      }
      if ((long) (state + 1) * classes > table.length) {
        table = Arrays.copyOf(table, 2 * table.length);
      }
      for (int symbol = 0; symbol < classes; symbol++) {
        Configuration after = states.get(state).after(symbol, this, walk);
        Integer known = numbers.get(after);
        if (known == null) {
          if (states.size() == maxStates) {
            return Optional.empty();
          }
          known = states.size();
          numbers.put(after, known);
          states.add(after);
        }
        table[state * classes + symbol] = known;
      }
    }
    boolean[] accepting = new boolean[states.size()];
    for (int state = 0; state < accepting.length; state++) {
      accepting[state] = states.get(state).accepts(this, walk);
    }
    return Optional.of(
        new Dfa(alphabet, Arrays.copyOf(table, accepting.length * classes), accepting, 0));
  }

  /** {@link #determinise(int)} with at most {@link #USUAL_MAX_STATES} states. */
  public Optional<Dfa> determinise() {
    return determinise(USUAL_MAX_STATES);
  }

  /** Builds from the back: each part is told which node follows it. */
  private static final class Builder {
    static final int END_NODE = 0;

    final List<Kind> kinds = new ArrayList<>();
    final List<Integer> next = new ArrayList<>();
    final List<Integer> detail = new ArrayList<>();
    final Map<CodePointSet, Integer> sets = new LinkedHashMap<>();
    final List<Boundary> boundaries = new ArrayList<>();
    final int start;

    Builder(RegularExpression expression) {
      add(Kind.END, END_NODE, 0);
      this.start = build(expression, END_NODE, 0);
    }

    private int add(Kind kind, int following, int about) {
      if (kinds.size() == MAX_NODES) {
        throw new IllegalArgumentException(
            "the expression needs more than %,d nodes; shorten it or its repeats."
                .formatted(MAX_NODES));
      }
      kinds.add(kind);
      next.add(following);
      detail.add(about);
      return kinds.size() - 1;
    }

    private int build(RegularExpression expression, int following, int depth) {
      if (depth > MAX_DEPTH) {
        throw new IllegalArgumentException(
            "the expression nests deeper than %,d; write it flatter.".formatted(MAX_DEPTH));
      }
      return switch (expression) {
        case Empty empty -> following;
        case Nothing nothing -> symbol(CodePointSet.NONE, following);
        case Symbols symbols -> symbol(symbols.set(), following);
        case Concatenation concatenation -> {
          int first = following;
          for (RegularExpression part : concatenation.parts().reversed()) {
            first = build(part, first, depth + 1);
          }
          yield first;
        }
        case Alternation alternation -> {
          int first = -1;
          for (RegularExpression choice : alternation.choices().reversed()) {
            int way = build(choice, following, depth + 1);
            first = first < 0 ? way : add(Kind.FORK, way, first);
          }
          yield first < 0 ? symbol(CodePointSet.NONE, following) : first;
        }
        case Repeat repeat -> repeat(repeat, following, depth + 1);
        case Boundary boundary -> {
          boundaries.add(boundary);
          yield add(Kind.BOUNDARY, following, boundaries.size() - 1);
        }
      };
    }

    private int symbol(CodePointSet set, int following) {
      return add(Kind.SYMBOL, following, sets.computeIfAbsent(set, unused -> sets.size()));
    }

    private int repeat(Repeat repeat, int following, int depth) {
      int first = following;
      if (repeat.max() == RegularExpression.UNBOUNDED) {
        int loop = add(Kind.FORK, following, following);
        next.set(loop, build(repeat.body(), loop, depth));
        first = loop;
      } else {
        for (int i = repeat.min(); i < repeat.max(); i++) {
          first = add(Kind.FORK, build(repeat.body(), first, depth), following);
        }
      }
      for (int i = 0; i < repeat.min(); i++) {
        int before = kinds.size();
        first = build(repeat.body(), first, depth);
        if (kinds.size() == before) {
          break; // an empty body, however often
        }
      }
      return first;
    }
  }
}
