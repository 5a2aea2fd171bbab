package dev.ancilla.verify;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Precedence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The clauses of a spec as they stand to each other. Immutable. */
final class Resolution {
  private final List<ClauseCheck> checks;
  private final List<Precedence.Override> overrides;
  private final Map<String, Integer> places = new HashMap<>();

  Resolution(List<ClauseCheck> checks, List<Precedence.Override> overrides) {
    this.checks = List.copyOf(checks);
    this.overrides = List.copyOf(overrides);
    for (int i = 0; i < checks.size(); i++) {
      places.put(checks.get(i).clause().id(), i);
    }
  }

  List<ClauseCheck> checks() {
    return checks;
  }

  /** No other clause decides whether this one has a say. */
  boolean standsAlone(Clause clause) {
    return clause.relations().after().isEmpty()
        && clause.relations().group().isEmpty()
        && overrides.stream().noneMatch(each -> each.loser().equals(clause.id()))
        && checks.stream()
            .noneMatch(
                check -> check.clause().relations().otherwise().equals(Optional.of(clause.id())));
  }

  /**
   * One answer a clause, all but what depends on the step before it.
   *
   * @param conditions the value of each clause's own condition
   */
  List<Applicability> applicable(List<Value> conditions) {
    List<Applicability> applicable = new ArrayList<>();
    for (Value condition : conditions) {
      applicable.add(byCondition(condition));
    }
    elses(conditions, applicable);
    branches(applicable);
    yieldToWinners(applicable);
    return applicable;
  }

  /**
   * Whether a later step has a say: only where every step before it holds.
   *
   * @param values of all clauses, steps not considered
   */
  Applicability afterSteps(int clause, List<Value> values) {
    Applicability steps = Applicability.APPLIES;
    Optional<String> before = checks.get(clause).clause().relations().after();
    while (before.isPresent()) {
      int step = place(before.get());
      steps = steps.and(afterStep(before.get(), values.get(step)));
      before = checks.get(step).clause().relations().after();
    }
    return steps;
  }

  private int place(String id) {
    return Objects.requireNonNull(places.get(id), id);
  }

  private static Applicability afterStep(String step, Value value) {
    return switch (value) {
      case T -> Applicability.APPLIES;
      case F -> Applicability.not("the step before it, %s, is violated".formatted(step));
      case N -> Applicability.not("the step before it, %s, does not apply".formatted(step));
      case U -> Applicability.unknown("the step before it, %s, is undecided".formatted(step));
    };
  }

  private static Applicability byCondition(Value condition) {
    return switch (condition) {
      case T -> Applicability.APPLIES;
      case F, N -> Applicability.not("its condition does not hold");
      case U -> Applicability.unknown("its condition is undecided");
    };
  }

  /** An else applies where none of the conditions before it in its chain holds. */
  private void elses(List<Value> conditions, List<Applicability> applicable) {
    for (int head = 0; head < checks.size(); head++) {
      int at = head;
      while (checks.get(at).clause().relations().otherwise().isPresent()) {
        int next = place(checks.get(at).clause().relations().otherwise().get());
        applicable.set(next, applicable.get(next).and(elseOf(head, conditions.get(head))));
        at = next;
      }
    }
  }

  private Applicability elseOf(int head, Value condition) {
    String id = checks.get(head).clause().id();
    return switch (condition) {
      case T -> Applicability.not("the condition of %s holds".formatted(id));
      case F, N -> Applicability.APPLIES;
      case U -> Applicability.unknown("the condition of %s is undecided".formatted(id));
    };
  }

  /** Two branches of one choice cannot both apply: then it is not known which is meant. */
  private void branches(List<Applicability> applicable) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < checks.size(); i++) {
      int place = i;
      checks
          .get(i)
          .clause()
          .relations()
          .group()
          .ifPresent(name -> groups.computeIfAbsent(name, any -> new ArrayList<>()).add(place));
    }
    groups.forEach(
        (name, members) -> {
          List<Integer> open =
              members.stream().filter(i -> applicable.get(i).value() == Value.T).toList();
          if (open.size() > 1) {
            String why = "%d branches of %s apply at once".formatted(open.size(), name);
            open.forEach(i -> applicable.set(i, Applicability.unknown(why)));
          }
        });
  }

  /** Where the winner has no say, nobody gives way; a loser does not win over others either. */
  private void yieldToWinners(List<Applicability> applicable) {
    Map<Integer, List<Precedence.Override>> byLoser = new HashMap<>();
    overrides.forEach(
        each -> byLoser.computeIfAbsent(place(each.loser()), any -> new ArrayList<>()).add(each));
    // Winners first: the overrides have no circle, so as many rounds as clauses settle everything.
    List<Applicability> own = List.copyOf(applicable);
    for (int round = 0; round < checks.size(); round++) {
      List<Applicability> before = List.copyOf(applicable);
      byLoser.forEach(
          (loser, winners) -> {
            Applicability settled = own.get(loser);
            for (Precedence.Override each : winners) {
              settled = settled.and(givesWay(each, before.get(place(each.winner())).value()));
            }
            applicable.set(loser, settled);
          });
      if (applicable.equals(before)) {
        return;
      }
    }
  }

  private static Applicability givesWay(Precedence.Override each, Value winner) {
    return switch (winner) {
      case T -> Applicability.not("overridden by %s: %s".formatted(each.winner(), each.reason()));
      case F, N -> Applicability.APPLIES;
      case U ->
          Applicability.unknown(
              "it may be overridden by %s, which is undecided".formatted(each.winner()));
    };
  }
}
