package dev.ancilla.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which clause gives way where two cannot both hold. Immutable.
 *
 * <p>{@code beats} decides first where it is written, since it is written for this; else the
 * stronger source role, the higher priority, the more specific clause (one with a condition before
 * one without, a part of the answer before the whole), and at last the later one.
 */
public final class Precedence {
  /**
   * One clause giving way to another.
   *
   * @param winner its id
   * @param loser not applicable wherever the winner applies
   * @param reason for people
   */
  public record Override(String winner, String loser, String reason) {}

  private Precedence() {}

  /**
   * The overrides of a spec.
   *
   * @param conflicts that were found in it; of each, one clause gives way to the others
   * @throws IllegalArgumentException when clauses beat each other in a circle
   */
  public static List<Override> of(Spec spec, List<Conflict> conflicts) {
    Set<Override> overrides = new LinkedHashSet<>();
    for (Clause clause : spec.clauses()) {
      for (String loser : clause.relations().beats()) {
        overrides.add(new Override(clause.id(), loser, "it is written so"));
      }
    }
    refuseCircles(overrides);
    for (Conflict conflict : conflicts) {
      List<Clause> core =
          conflict.core().stream().map(id -> spec.clause(id).orElseThrow()).toList();
      if (core.size() > 1 && !settled(core, overrides)) {
        overrides.addAll(weakestGivesWay(spec, core));
      }
    }
    return List.copyOf(overrides);
  }

  private static boolean settled(List<Clause> core, Set<Override> overrides) {
    List<String> ids = core.stream().map(Clause::id).toList();
    return overrides.stream()
        .anyMatch(each -> ids.contains(each.winner()) && ids.contains(each.loser()));
  }

  private static List<Override> weakestGivesWay(Spec spec, List<Clause> core) {
    Clause weakest = core.getFirst();
    for (Clause clause : core) {
      if (compare(spec, clause, weakest) < 0) {
        weakest = clause;
      }
    }
    List<Override> overrides = new ArrayList<>();
    for (Clause clause : core) {
      if (clause != weakest) {
        overrides.add(new Override(clause.id(), weakest.id(), reason(spec, clause, weakest)));
      }
    }
    return overrides;
  }

  /** Negative where the first is the weaker one. */
  private static int compare(Spec spec, Clause first, Clause second) {
    int byRole = spec.role(second).compareTo(spec.role(first));
    if (byRole != 0) {
      return byRole;
    }
    int byPriority = Integer.compare(first.relations().priority(), second.relations().priority());
    if (byPriority != 0) {
      return byPriority;
    }
    int bySpecificity = Integer.compare(specificity(first), specificity(second));
    if (bySpecificity != 0) {
      return bySpecificity;
    }
    return Integer.compare(spec.clauses().indexOf(first), spec.clauses().indexOf(second));
  }

  private static String reason(Spec spec, Clause winner, Clause loser) {
    if (spec.role(winner) != spec.role(loser)) {
      return "its source is the stronger one";
    }
    if (winner.relations().priority() != loser.relations().priority()) {
      return "its priority is higher";
    }
    if (specificity(winner) != specificity(loser)) {
      return "it is the more specific one";
    }
    return "it comes later";
  }

  private static int specificity(Clause clause) {
    return (clause.when() == Condition.Always.ALWAYS ? 0 : 2)
        + (clause.scope().equals(Scope.ANSWER) ? 0 : 1);
  }

  private static void refuseCircles(Set<Override> overrides) {
    Map<String, List<String>> losers = new HashMap<>();
    overrides.forEach(
        each -> losers.computeIfAbsent(each.winner(), any -> new ArrayList<>()).add(each.loser()));
    for (String start : losers.keySet()) {
      Set<String> reached = new HashSet<>();
      List<String> open = new ArrayList<>(losers.getOrDefault(start, List.of()));
      while (!open.isEmpty()) {
        String here = open.removeLast();
        if (here.equals(start)) {
          throw new IllegalArgumentException(
              "clause \"%s\" beats itself by way of others; break the circle of \"beats\"."
                  .formatted(start));
        }
        if (reached.add(here)) {
          open.addAll(losers.getOrDefault(here, List.of()));
        }
      }
    }
  }
}
