package dev.ancilla.verifier.solver;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Conflict.Kind;
import dev.ancilla.spec.Obligation;
import java.util.List;
import java.util.function.Predicate;

/** Names a conflict by what its clauses are about; how it was refuted says less to people. */
final class Kinds {
  private Kinds() {}

  static Kind of(Kind found, List<Clause> core) {
    return switch (found) {
      case BOUNDS, ARITHMETIC, TERMS, MARGINS -> byClauses(found, core);
      case FORMAT, OPTIONS, LANGUAGE, COPY, TOOLS, STATE, JUDGE, PRECEDENCE -> found;
    };
  }

  private static Kind byClauses(Kind found, List<Clause> core) {
    if (any(core, must -> must instanceof Obligation.Copy)) {
      return Kind.COPY;
    }
    if (any(
        core, must -> must instanceof Obligation.Equals || must instanceof Obligation.ExactlyOne)) {
      return Kind.OPTIONS;
    }
    if (any(
        core,
        must ->
            must instanceof Obligation.WellFormed
                || must instanceof Obligation.Schema
                || must instanceof Obligation.Csv
                || must instanceof Obligation.Table)) {
      return Kind.FORMAT;
    }
    boolean terms =
        any(
            core,
            must ->
                must instanceof Obligation.Contains
                    || must instanceof Obligation.Forbids
                    || must instanceof Obligation.LetterCase);
    boolean sizes =
        core.stream().allMatch(clause -> has(clause.must(), Obligation.Measure.class::isInstance));
    return terms && (found == Kind.BOUNDS && !sizes || isCase(core)) ? Kind.TERMS : found;
  }

  private static boolean isCase(List<Clause> core) {
    return any(core, Obligation.LetterCase.class::isInstance);
  }

  private static boolean any(List<Clause> core, Predicate<Obligation> test) {
    return core.stream().anyMatch(clause -> has(clause.must(), test));
  }

  // As deep as the obligation.
  private static boolean has(Obligation must, Predicate<Obligation> test) {
    return switch (must) {
      case Obligation.AllOf all -> all.parts().stream().anyMatch(part -> has(part, test));
      case Obligation.AnyOf any -> any.parts().stream().anyMatch(part -> has(part, test));
      case Obligation.Not not -> has(not.part(), test);
      case Obligation.InUnit inUnit -> has(inUnit.must(), test);
      case Obligation.Within within -> has(within.must(), test);
      case Obligation other -> test.test(other);
    };
  }
}
