package dev.ancilla.verifier.solver;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Spec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Clauses that beat each other in a circle. */
final class Beats {
  private Beats() {}

  /** A shortest circle through each clause that is on one, no two alike; ids in order. */
  static List<List<String>> circles(Spec spec) {
    Map<String, List<String>> losers = new HashMap<>();
    for (Clause clause : spec.clauses()) {
      losers.put(clause.id(), clause.relations().beats());
    }
    List<List<String>> circles = new ArrayList<>();
    Set<Set<String>> seen = new HashSet<>();
    for (Clause clause : spec.clauses()) {
      List<String> circle = shortest(clause.id(), losers);
      if (!circle.isEmpty() && seen.add(Set.copyOf(circle))) {
        circles.add(circle);
      }
    }
    return circles;
  }

  private static List<String> shortest(String start, Map<String, List<String>> losers) {
    Map<String, String> reachedFrom = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(start);
    while (!open.isEmpty()) {
      String here = open.removeFirst();
      for (String next : losers.getOrDefault(here, List.of())) {
        if (next.equals(start)) {
          return way(start, here, reachedFrom);
        }
        if (reachedFrom.putIfAbsent(next, here) == null) {
          open.add(next);
        }
      }
    }
    return List.of();
  }

  private static List<String> way(String start, String end, Map<String, String> reachedFrom) {
    List<String> way = new ArrayList<>();
    String here = end;
    while (!here.equals(start)) {
      way.add(here);
      here = reachedFrom.getOrDefault(here, start);
    }
    way.add(start);
    return List.copyOf(way.reversed());
  }
}
