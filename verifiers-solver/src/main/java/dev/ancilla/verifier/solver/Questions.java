package dev.ancilla.verifier.solver;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Obligation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Clauses that want the same question answered in two ways. */
final class Questions {
  private Questions() {}

  static List<List<Clause>> opposed(List<Clause> clauses) {
    List<List<Clause>> pairs = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (clauses.get(i).must() instanceof Obligation.Judge later
            && clauses.get(j).must() instanceof Obligation.Judge earlier
            && later.yes() != earlier.yes()
            && clauses.get(i).scope().equals(clauses.get(j).scope())
            && normal(later.question()).equals(normal(earlier.question()))) {
          pairs.add(List.of(clauses.get(j), clauses.get(i)));
        }
      }
    }
    return pairs;
  }

  private static String normal(String question) {
    return question.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
