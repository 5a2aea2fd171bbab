package dev.ancilla.automaton;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** The edges of a deterministic automaton, looked at backwards. Immutable. */
final class Edges {
  private final int[] first;
  private final int[] sources;

  private Edges(int[] first, int[] sources) {
    this.first = first;
    this.sources = sources;
  }

  static Edges of(int[] next, int classes, int states) {
    int[] first = new int[states + 1];
    for (int target : next) {
      first[target + 1]++;
    }
    for (int state = 0; state < states; state++) {
      first[state + 1] += first[state];
    }
    int[] filled = Arrays.copyOf(first, states);
    int[] sources = new int[next.length];
    for (int i = 0; i < next.length; i++) {
      sources[filled[next[i]]++] = i / classes;
    }
    return new Edges(first, sources);
  }

  /** States with a way, perhaps empty, to one that fulfils the condition. */
  BitSet leadingTo(IntPredicate goal) {
    int states = first.length - 1;
    BitSet found = new BitSet(states);
    int[] stack = new int[states];
    int depth = 0;
    for (int state = 0; state < states; state++) {
      if (goal.test(state)) {
        found.set(state);
        stack[depth++] = state;
      }
    }
    while (depth > 0) {
      int state = stack[--depth];
      for (int i = first[state]; i < first[state + 1]; i++) {
        if (!found.get(sources[i])) {
          found.set(sources[i]);
          stack[depth++] = sources[i];
        }
      }
    }
    return found;
  }

  /** States with an edge to one of these. */
  BitSet before(BitSet goals) {
    BitSet found = new BitSet(first.length - 1);
    for (int goal = goals.nextSetBit(0); goal >= 0; goal = goals.nextSetBit(goal + 1)) {
      for (int i = first[goal]; i < first[goal + 1]; i++) {
        found.set(sources[i]);
      }
    }
    return found;
  }
}
