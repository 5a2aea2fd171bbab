package dev.ancilla.verifier.solver;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Conflict.Kind;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.StateExpression;
import java.util.List;
import java.util.Optional;

/** Clauses that demand a state of the world. */
final class StateRules {
  private StateRules() {}

  static Optional<Clash> refute(List<Clause> clauses) {
    List<Condition> demanded =
        clauses.stream().map(clause -> ((Obligation.State) clause.must()).expression()).toList();
    if (demanded.isEmpty()) {
      return Optional.empty();
    }
    StateSolver.Found found =
        StateSolver.solve(
            demanded.size() == 1 ? demanded.getFirst() : new Condition.AllOf(demanded));
    return found == StateSolver.Found.Impossible.IMPOSSIBLE
        ? Optional.of(
            new Clash(
                Kind.STATE,
                "no state satisfies "
                    + String.join(" and ", demanded.stream().map(StateExpression::print).toList())))
        : Optional.empty();
  }
}
