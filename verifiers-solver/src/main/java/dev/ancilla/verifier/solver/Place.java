package dev.ancilla.verifier.solver;

import dev.ancilla.spec.Scope;
import dev.ancilla.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of the answer that demands speak of: the whole, the units inside it, or a part of a kind
 * of which nothing more is known than that two demands on it speak of the same.
 *
 * @param part where it is not simply a unit of the answer: code, a labelled part, text outside of
 *     quotations
 * @param steps from there inwards
 */
record Place(Optional<Scope> part, List<Step> steps) {
  /** The whole answer. */
  static final Place ANSWER = new Place(Optional.empty(), List.of());

  /**
   * One unit by its number, or each of them.
   *
   * @param number from 1, -1 for the last, {@link #EACH} for all
   */
  record Step(Unit unit, int number) {
    static final int EACH = 0;

    boolean isEach() {
      return number == EACH;
    }
  }

  Place {
    steps = List.copyOf(steps);
  }

  static Place of(Scope part) {
    return new Place(Optional.of(part), List.of());
  }

  Place within(Unit unit, int number) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(new Step(unit, number));
    return new Place(part, longer);
  }

  boolean isWhole() {
    return steps.isEmpty();
  }

  Step last() {
    return steps.getLast();
  }

  Place parent() {
    return new Place(part, steps.subList(0, steps.size() - 1));
  }

  /** The same kind of unit in the same parent, each of them. */
  Place everyone() {
    return parent().within(last().unit(), Step.EACH);
  }

  /** For people: "in each bullet", "in paragraph 2"; empty for the whole answer. */
  String words() {
    StringBuilder words = new StringBuilder();
    for (Step step : steps.reversed()) {
      words.append(words.isEmpty() ? "in " : " of ");
      words.append(
          switch (step.number()) {
            case Step.EACH -> "each " + step.unit().singular();
            case -1 -> "the last " + step.unit().singular();
            default -> step.unit().singular() + " " + step.number();
          });
    }
    if (part.isPresent() && words.isEmpty()) {
      words.append("in the same part");
    }
    return words.toString();
  }
}
