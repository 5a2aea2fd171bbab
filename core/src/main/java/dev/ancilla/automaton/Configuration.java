package dev.ancilla.automaton;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Where an {@link Nfa} stands behind a text. Immutable.
 *
 * <p>Items are the symbol nodes that may read next, the end if it is reached whatever follows, and
 * boundaries that wait for the next code point; sorted, so that equal configurations are equal
 * objects. Without waiting boundaries the context has no say and is left out.
 */
final class Configuration {
  private static final int NO_CONTEXT = -1;
  private static final int END_OF_TEXT = -1;

  private final int[] items;
  private final int context;
  private final int hash;

  private Configuration(int[] items, int context) {
    this.items = items;
    this.context = context;
    this.hash = 31 * Arrays.hashCode(items) + context;
  }

  static Configuration start(Nfa nfa, Walk walk) {
    walk.begin();
    walk.enter(nfa.start(), nfa.startContext());
    return walk.settle(nfa.startContext());
  }

  /** Behind one more code point, of this class. */
  Configuration after(int symbol, Nfa nfa, Walk walk) {
    walk.begin();
    int behind = nfa.contextAfter(symbol);
    int waiting = 0;
    for (int item : items) {
      walk.count();
      switch (nfa.kind(item)) {
        case SYMBOL -> {
          if (nfa.reads(item, symbol)) {
            walk.enter(nfa.next(item), behind);
          }
        }
        case BOUNDARY -> waiting++;
        case FORK, END -> {}
      }
    }
    if (waiting > 0) {
      walk.cross(items, context, symbol);
      for (int i = 0; i < walk.crossedCount; i++) {
        int node = walk.crossed[i];
        if (nfa.kind(node) == Nfa.Kind.SYMBOL && nfa.reads(node, symbol)) {
          walk.enter(nfa.next(node), behind);
        }
      }
    }
    return walk.settle(behind);
  }

  /** True if the text may end here. */
  boolean accepts(Nfa nfa, Walk walk) {
    for (int item : items) {
      if (nfa.kind(item) == Nfa.Kind.END) {
        return true;
      }
    }
    if (context == NO_CONTEXT) {
      return false;
    }
    walk.cross(items, context, END_OF_TEXT);
    for (int i = 0; i < walk.crossedCount; i++) {
      if (nfa.kind(walk.crossed[i]) == Nfa.Kind.END) {
        return true;
      }
    }
    return false;
  }

  /** True only if no continuation is in the language; without boundaries exactly then. */
  boolean isDead() {
    return items.length == 0;
  }

  /** True if every continuation is in the language; may miss some such configurations. */
  boolean isUniversal(Nfa nfa, BitSet universal) {
    boolean accepting = false;
    boolean lasting = false;
    for (int item : items) {
      accepting |= nfa.kind(item) == Nfa.Kind.END;
      lasting |= universal.get(item);
    }
    return accepting && lasting;
  }

  /** Classes that some item reads, boundaries taken into account. */
  BitSet readable(Nfa nfa, Walk walk) {
    BitSet classes = new BitSet(nfa.alphabet().size());
    for (int item : items) {
      if (nfa.kind(item) == Nfa.Kind.SYMBOL) {
        classes.or(nfa.symbolsOf(item));
      }
    }
    if (context != NO_CONTEXT) {
      for (int symbol = 0; symbol < nfa.alphabet().size(); symbol++) {
        if (!classes.get(symbol)) {
          walk.cross(items, context, symbol);
          for (int i = 0; i < walk.crossedCount; i++) {
            int node = walk.crossed[i];
            if (nfa.kind(node) == Nfa.Kind.SYMBOL && nfa.reads(node, symbol)) {
              classes.set(symbol);
            }
          }
        }
      }
    }
    return classes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Configuration that
        && hash == that.hash
        && context == that.context
        && Arrays.equals(items, that.items);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** Room for one walk through the nodes at a time; reused. One thread at a time. */
  static final class Walk {
    private final Nfa nfa;
    private final int[] marks;
    private final int[] stack;
    private final int[] found;
    private final int[] crossMarks;
    private final int[] crossStack;
    private final int[] crossed;
    private int mark;
    private int count;
    private int crossMark;
    private int crossedCount;
    private boolean waiting;
    private long visits;

    Walk(Nfa nfa) {
      this.nfa = nfa;
      this.marks = new int[nfa.size()];
      this.stack = new int[nfa.size() + 1];
      this.found = new int[nfa.size()];
      this.crossMarks = new int[nfa.size()];
      this.crossStack = new int[nfa.size() + 1];
      this.crossed = new int[nfa.size()];
    }

    /** Nodes visited so far. */
    long visits() {
      return visits;
    }

    void count() {
      visits++;
    }

    private void begin() {
      mark++;
      count = 0;
      waiting = false;
    }

    private boolean isNew(int node) {
      if (marks[node] == mark || !nfa.isUseful(node)) {
        return false;
      }
      marks[node] = mark;
      visits++;
      return true;
    }

    /** True if a symbol node, having read, reaches itself and the end, whatever stands around. */
    boolean returns(int node) {
      begin();
      enter(nfa.next(node), NO_CONTEXT);
      return marks[node] == mark && endIsFound();
    }

    private boolean endIsFound() {
      for (int i = 0; i < count; i++) {
        if (nfa.kind(found[i]) == Nfa.Kind.END) {
          return true;
        }
      }
      return false;
    }

    /** Collects the items that are reached from a node without reading. */
    private void enter(int from, int context) {
      int depth = 0;
      stack[depth++] = from;
      while (depth > 0) {
        int node = stack[--depth];
        while (isNew(node)) {
          switch (nfa.kind(node)) {
            case SYMBOL, END -> found[count++] = node;
            case FORK -> {
              stack[depth++] = nfa.second(node);
              node = nfa.next(node);
            }
            case BOUNDARY -> {
              if (nfa.fitsAnyway(node, context)) {
                node = nfa.next(node);
              } else if (nfa.mayFit(node, context)) {
                found[count++] = node;
                waiting = true;
              }
            }
          }
        }
      }
    }

    private Configuration settle(int context) {
      int[] items = Arrays.copyOf(found, count);
      Arrays.sort(items);
      return new Configuration(items, waiting ? context : NO_CONTEXT);
    }

    /**
     * Goes through the waiting boundaries that fit before this class, or before the end of the
     * text, and collects the symbol nodes and the end behind them.
     */
    private void cross(int[] items, int context, int symbol) {
      crossMark++;
      crossedCount = 0;
      int depth = 0;
      for (int item : items) {
        if (nfa.kind(item) == Nfa.Kind.BOUNDARY && fits(item, context, symbol)) {
          crossStack[depth++] = nfa.next(item);
        }
        while (depth > 0) {
          int node = crossStack[--depth];
          while (crossMarks[node] != crossMark && nfa.isUseful(node)) {
            crossMarks[node] = crossMark;
            visits++;
            switch (nfa.kind(node)) {
              case SYMBOL, END -> crossed[crossedCount++] = node;
              case FORK -> {
                crossStack[depth++] = nfa.second(node);
                node = nfa.next(node);
              }
              case BOUNDARY -> {
                if (fits(node, context, symbol)) {
                  node = nfa.next(node);
                }
              }
            }
          }
        }
      }
    }

    private boolean fits(int boundary, int context, int symbol) {
      return symbol == END_OF_TEXT
          ? nfa.fitsAtEnd(boundary, context)
          : nfa.fits(boundary, context, symbol);
    }
  }
}
