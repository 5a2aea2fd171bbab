package dev.ancilla.verifier.solver;

import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Conflict.Kind;
import dev.ancilla.spec.Moment;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.ToolRule;
import dev.ancilla.spec.ToolSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds rules about tools that cannot all be kept, by what must happen and what must come before
 * it. A rule that binds only in some state counts as binding: whether the states of several can
 * hold together is asked first.
 *
 * <p>Rules on what may happen clash only when something must: two calls that wait for each other
 * are no conflict until one of them is required.
 */
final class ToolSolver {
  /** What comes before what, with the words of the rule. */
  private record Before(Moment first, Moment second) {}

  private final List<Obligation.Tools> rules;
  private final Set<Moment> required = new LinkedHashSet<>();
  private final Set<Before> order = new LinkedHashSet<>();

  private ToolSolver(List<Obligation.Tools> rules) {
    this.rules = rules;
  }

  static Optional<Clash> refute(List<Obligation.Tools> rules) {
    List<Condition> conditions =
        rules.stream()
            .map(Obligation.Tools::when)
            .filter(when -> when != Condition.Always.ALWAYS)
            .distinct()
            .toList();
    if (conditions.size() == 1
            && !(StateSolver.solve(conditions.getFirst()) instanceof StateSolver.Found.Possible)
        || conditions.size() > 1
            && !(StateSolver.solve(new Condition.AllOf(conditions))
                instanceof StateSolver.Found.Possible)) {
      return Optional.empty();
    }
    return new ToolSolver(rules).refute();
  }

  private Optional<Clash> refute() {
    require();
    for (Moment moment : required) {
      for (Obligation.Tools tools : rules) {
        Optional<String> why = forbids(tools.rule(), moment);
        if (why.isPresent()) {
          return Optional.of(new Clash(Kind.TOOLS, why.get()));
        }
      }
    }
    return circle().or(this::tooMany).or(this::arguments);
  }

  /** What must happen, and what must for it, to a fixed point. */
  private void require() {
    for (Obligation.Tools tools : rules) {
      if (tools.rule() instanceof ToolRule.Require require
          && require.after() == Moment.Opening.OPENING) {
        required.add(require.what());
      }
    }
    int before = -1;
    while (before != required.size() + order.size()) {
      before = required.size() + order.size();
      for (Moment moment : List.copyOf(required)) {
        if (moment instanceof Moment.Succeeded succeeded) {
          needs(new Moment.Called(succeeded.tools()), moment);
        } else if (moment instanceof Moment.Failed failed) {
          needs(new Moment.Called(failed.tools()), moment);
        }
        for (Obligation.Tools tools : rules) {
          if (tools.rule() instanceof ToolRule.Order rule && implies(moment, rule.what())) {
            needs(rule.after(), moment);
          } else if (tools.rule() instanceof ToolRule.Require rule
              && implies(moment, rule.after())) {
            required.add(rule.what());
            order.add(new Before(moment, rule.what()));
          }
        }
      }
    }
  }

  private void needs(Moment first, Moment then) {
    required.add(first);
    order.add(new Before(first, then));
  }

  /** Wherever the one happens, the other does. */
  private static boolean implies(Moment one, Moment other) {
    return one.equals(other)
        || one instanceof Moment.Called here
            && other instanceof Moment.Called there
            && within(here.tools(), there.tools())
        || one instanceof Moment.Succeeded here
            && other instanceof Moment.Succeeded there
            && within(here.tools(), there.tools())
        || one instanceof Moment.Failed here
            && other instanceof Moment.Failed there
            && within(here.tools(), there.tools());
  }

  private static boolean within(ToolSet inner, ToolSet outer) {
    return switch (outer) {
      case ToolSet.Any any -> true;
      case ToolSet.Named named ->
          inner instanceof ToolSet.Named few && named.names().containsAll(few.names());
    };
  }

  private Optional<String> forbids(ToolRule rule, Moment moment) {
    if (!(rule instanceof ToolRule.Forbid forbid) || !implies(moment, forbid.what())) {
      return Optional.empty();
    }
    if (forbid.after() == Moment.Opening.OPENING) {
      return Optional.of("it is required that %s, and forbidden".formatted(moment.words()));
    }
    boolean mustFollow =
        order.stream()
            .anyMatch(
                each ->
                    each.second().equals(moment)
                        && reaches(forbid.after(), each.first(), new HashSet<>()));
    return mustFollow
        ? Optional.of(
            "it is required that %s once %s, and forbidden from then on"
                .formatted(moment.words(), forbid.after().words()))
        : Optional.empty();
  }

  /** The one comes no later than the other. */
  private boolean reaches(Moment early, Moment late, Set<Moment> seen) {
    if (implies(late, early) || early.equals(late)) {
      return true;
    }
    // As deep as there are moments.
    return seen.add(late)
        && order.stream()
            .anyMatch(each -> each.second().equals(late) && reaches(early, each.first(), seen));
  }

  private Optional<Clash> circle() {
    for (Before each : order) {
      if (reaches(each.second(), each.first(), new HashSet<>())) {
        return Optional.of(
            new Clash(
                Kind.TOOLS,
                "%s must come before %s, and after it"
                    .formatted(noun(each.first()), noun(each.second()))));
      }
    }
    return Optional.empty();
  }

  private static String noun(Moment moment) {
    return "\"" + moment.words() + "\"";
  }

  /** More calls that are not the same must be made than may be. */
  private Optional<Clash> tooMany() {
    for (Obligation.Tools tools : rules) {
      if (tools.rule() instanceof ToolRule.AtMost atMost) {
        List<ToolSet.Named> apart = new ArrayList<>();
        for (Moment moment : required) {
          if (moment instanceof Moment.Called called
              && called.tools() instanceof ToolSet.Named named
              && within(named, atMost.tools())
              && apart.stream()
                  .noneMatch(other -> other.names().stream().anyMatch(named.names()::contains))) {
            apart.add(named);
          }
        }
        if (apart.size() > atMost.max()) {
          return Optional.of(
              new Clash(
                  Kind.TOOLS,
                  "%d different calls are required, and at most %d of %s allowed"
                      .formatted(apart.size(), atMost.max(), atMost.tools().words())));
        }
      }
    }
    return Optional.empty();
  }

  /** A required call whose arguments cannot pass. */
  private Optional<Clash> arguments() {
    for (Moment moment : required) {
      if (moment instanceof Moment.Called called) {
        List<Condition> tests = new ArrayList<>();
        for (Obligation.Tools tools : rules) {
          if (tools.rule() instanceof ToolRule.Arguments arguments
              && within(called.tools(), arguments.tools())) {
            tests.add(arguments.test());
          }
        }
        boolean impossible =
            tests.size() == 1
                    && StateSolver.solve(tests.getFirst())
                        == StateSolver.Found.Impossible.IMPOSSIBLE
                || tests.size() > 1
                    && StateSolver.solve(new Condition.AllOf(tests))
                        == StateSolver.Found.Impossible.IMPOSSIBLE;
        if (impossible) {
          return Optional.of(
              new Clash(
                  Kind.TOOLS,
                  "it is required that %s, and no arguments pass every test"
                      .formatted(moment.words())));
        }
      }
    }
    return Optional.empty();
  }
}
