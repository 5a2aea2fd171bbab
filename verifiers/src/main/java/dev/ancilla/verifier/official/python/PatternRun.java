package dev.ancilla.verifier.official.python;

import dev.ancilla.verifier.official.python.PatternProgram.Step;
import java.util.List;

/** One program over one text. One thread at a time. */
final class PatternRun {
  private final String text;
  private final List<Step> steps;
  private final boolean straight;
  private final boolean[] first;

  private Threads current;
  private Threads next;
  private int from;
  private boolean mustAdvance;
  private int start;
  private int end;

  PatternRun(PatternProgram program, String text) {
    this.text = text;
    this.steps = program.steps();
    this.straight = program.straight();
    this.first = program.first().ascii();
    this.current = new Threads(straight ? 0 : steps.size());
    this.next = new Threads(straight ? 0 : steps.size());
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /**
   * Finds the first match at or after an index.
   *
   * @param mustAdvance whether an empty match at {@code from} does not count
   */
  boolean find(int from, boolean mustAdvance) {
    this.from = from;
    this.mustAdvance = mustAdvance;
    return straight ? findStraight() : findAnyway();
  }

  private boolean findStraight() {
    for (int at = candidate(from); at >= 0; at = candidate(at + 1)) {
      int stop = matchEnd(at);
      if (stop >= 0 && !isRefused(at, stop)) {
        start = at;
        end = stop;
        return true;
      }
    }
    return false;
  }

  /** The next index at which a match may begin, or −1. */
  private int candidate(int index) {
    for (int at = index; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < first.length
          ? first[c]
          : !Character.isLowSurrogate(c)
              || at == 0
              || !Character.isHighSurrogate(text.charAt(at - 1))) {
        return at;
      }
    }
    return index <= text.length() ? text.length() : -1;
  }

  private int matchEnd(int begin) {
    int at = begin;
    for (Step step : steps) {
      switch (step) {
        case Step.Take(CharTest test) -> {
          if (at == text.length()) {
            return -1;
          }
          int point = text.codePointAt(at);
          if (!test.takes(point)) {
            return -1;
          }
          at += Character.charCount(point);
        }
        case Step.Check(PatternProgram.Place place) -> {
          if (!place.holds(text, at)) {
            return -1;
          }
        }
        case Step.Accept() -> {
          return at;
        }
        case Step.Choice choice ->
            throw new IllegalStateException("a straight program holds " + choice);
        case Step.Jump jump -> throw new IllegalStateException("a straight program holds " + jump);
      }
    }
    return -1;
  }

  private boolean isRefused(int begin, int stop) {
    return mustAdvance && begin == from && stop == from;
  }

  private boolean findAnyway() {
    boolean found = false;
    current.clear();
    int at = from;
    while (true) {
      if (!found) {
        if (current.isEmpty()) {
          at = candidate(at);
          if (at < 0) {
            return false;
          }
          // What was seen at the place we come from says nothing about this one.
          current.clear();
        }
        add(current, 0, at, at);
      }
      if (current.isEmpty() && (found || at >= text.length())) {
        return found;
      }
      int point = at < text.length() ? text.codePointAt(at) : -1;
      int after = at + Math.max(1, Character.charCount(Math.max(point, 0)));
      next.clear();
      for (int i = 0; i < current.size; i++) {
        int begin = current.starts[i];
        Step step = steps.get(current.order[i]);
        if (step instanceof Step.Accept) {
          if (isRefused(begin, at)) {
            continue;
          }
          found = true;
          start = begin;
          end = at;
          break;
        }
        if (step instanceof Step.Take(CharTest test) && point >= 0 && test.takes(point)) {
          add(next, current.order[i] + 1, begin, after);
        }
      }
      Threads spent = current;
      current = next;
      next = spent;
      if (point < 0) {
        return found;
      }
      at = after;
    }
  }

  /** Follows every step that takes no character, preferred ways first. */
  private void add(Threads threads, int pc, int begin, int at) {
    int[] pending = threads.pending;
    int depth = 0;
    pending[depth++] = pc;
    while (depth > 0) {
      int step = pending[--depth];
      if (threads.seen[step] == threads.generation) {
        continue;
      }
      threads.seen[step] = threads.generation;
      switch (steps.get(step)) {
        case Step.Jump(int target) -> pending[depth++] = target;
        case Step.Choice(int preferred, int other) -> {
          pending[depth++] = other;
          pending[depth++] = preferred;
        }
        case Step.Check(PatternProgram.Place place) -> {
          if (place.holds(text, at)) {
            pending[depth++] = step + 1;
          }
        }
        case Step.Take take -> threads.keep(step, begin);
        case Step.Accept accept -> threads.keep(step, begin);
      }
    }
  }

  /** Alternatives alive at one place, most preferred first. */
  private static final class Threads {
    final int[] order;
    final int[] starts;
    final int[] seen;
    final int[] pending;
    int generation = 1;
    int size;

    Threads(int steps) {
      order = new int[steps];
      starts = new int[steps];
      seen = new int[steps];
      pending = new int[2 * steps + 1];
    }

    void clear() {
      size = 0;
      generation++;
    }

    boolean isEmpty() {
      return size == 0;
    }

    void keep(int step, int start) {
      order[size] = step;
      starts[size++] = start;
    }
  }
}
