package dev.ancilla.verifier.tool;

import java.util.ArrayList;
import java.util.List;

/**
 * What is owed in one window, by the events it counts from. Immutable.
 *
 * @param owed surely
 * @param doubtful if an undecided condition held
 * @param met something that was owed, perhaps, has been done
 */
record Account(List<Integer> owed, List<Integer> doubtful, boolean met) {
  static final Account EMPTY = new Account(List.of(), List.of(), false);

  /** Nothing is owed any more. */
  static final Account MET = new Account(List.of(), List.of(), true);

  Account {
    owed = List.copyOf(owed);
    doubtful = List.copyOf(doubtful);
  }

  Account owing(int event) {
    return new Account(with(owed, event), doubtful, met);
  }

  Account doubting(int event) {
    return new Account(owed, with(doubtful, event), met);
  }

  /** Everything owed so far is done. */
  Account paid() {
    return new Account(List.of(), List.of(), met || !owed.isEmpty() || !doubtful.isEmpty());
  }

  Account plus(Account other) {
    List<Integer> allOwed = new ArrayList<>(owed);
    allOwed.addAll(other.owed);
    List<Integer> allDoubtful = new ArrayList<>(doubtful);
    allDoubtful.addAll(other.doubtful);
    return new Account(allOwed, allDoubtful, met || other.met);
  }

  private static List<Integer> with(List<Integer> events, int event) {
    List<Integer> more = new ArrayList<>(events);
    more.add(event);
    return more;
  }
}
