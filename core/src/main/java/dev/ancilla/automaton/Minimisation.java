package dev.ancilla.automaton;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Which states of a deterministic automaton are equivalent, after Hopcroft.
 *
 * <p>Hard code: the states lie in one array, grouped by block; splitting a block moves its marked
 * states to its front. Test a change against the table-filling method in DfaTest.
 */
final class Minimisation {
  private final int[] states;
  private final int[] placeOf;
  private final int[] blockOf;
  private final int[] first;
  private final int[] end;
  private final int[] marked;
  private final Deque<Integer> work = new ArrayDeque<>();
  private int blocks;

  private Minimisation(int size) {
    states = new int[size];
    placeOf = new int[size];
    blockOf = new int[size];
    first = new int[size];
    end = new int[size];
    marked = new int[size];
  }

  /** By state: the number of its block; blocks are numbered from 0 without gaps. */
  static int[] blocks(int[] next, int classes, boolean[] accepting) {
    Minimisation minimisation = new Minimisation(accepting.length);
    minimisation.begin(accepting);
    minimisation.refine(next, classes);
    return minimisation.blockOf;
  }

  private void begin(boolean[] accepting) {
    int count = 0;
    for (boolean value : new boolean[] {false, true}) {
      int from = count;
      for (int state = 0; state < accepting.length; state++) {
        if (accepting[state] == value) {
          states[count] = state;
          placeOf[state] = count++;
          blockOf[state] = blocks;
        }
      }
      if (count > from) {
        first[blocks] = from;
        end[blocks] = count;
        work.add(blocks++);
      }
    }
  }

  private void refine(int[] next, int classes) {
    int size = states.length;
    // Sources of each state, by class: sources[firstSource[class * size + state]] and on.
    int[] firstSource = new int[classes * size + 1];
    for (int i = 0; i < next.length; i++) {
      firstSource[i % classes * size + next[i] + 1]++;
    }
    for (int i = 0; i < classes * size; i++) {
      firstSource[i + 1] += firstSource[i];
    }
    int[] filled = Arrays.copyOf(firstSource, classes * size);
    int[] sources = new int[next.length];
    for (int i = 0; i < next.length; i++) {
      sources[filled[i % classes * size + next[i]]++] = i / classes;
    }
    int[] touched = new int[size];
    while (!work.isEmpty()) {
      int splitter = work.removeFirst();
      int[] members = Arrays.copyOfRange(states, first[splitter], end[splitter]);
      for (int symbol = 0; symbol < classes; symbol++) {
        int touchedCount = 0;
        for (int member : members) {
          int at = symbol * size + member;
          for (int i = firstSource[at]; i < firstSource[at + 1]; i++) {
            int block = blockOf[sources[i]];
            if (marked[block] == 0) {
              touched[touchedCount++] = block;
            }
            mark(sources[i], block);
          }
        }
        for (int i = 0; i < touchedCount; i++) {
          split(touched[i]);
        }
      }
    }
  }

  /** Moves a state to the marked front of its block. Each is marked once, having one next state. */
  private void mark(int state, int block) {
    int to = first[block] + marked[block]++;
    int from = placeOf[state];
    int other = states[to];
    states[to] = state;
    states[from] = other;
    placeOf[state] = to;
    placeOf[other] = from;
  }

  private void split(int block) {
    int count = marked[block];
    marked[block] = 0;
    int size = end[block] - first[block];
    if (count == size) {
      return;
    }
    int added = blocks++;
    // The smaller part gets the new number.
    if (2 * count <= size) {
      first[added] = first[block];
      end[added] = first[block] + count;
      first[block] = end[added];
    } else {
      first[added] = first[block] + count;
      end[added] = end[block];
      end[block] = first[added];
    }
    for (int i = first[added]; i < end[added]; i++) {
      blockOf[states[i]] = added;
    }
    // If the block waits, now both halves do; if it was done, the smaller half is enough.
    work.add(added);
  }
}
