package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.Language;
import dev.ancilla.automaton.Occurrences;
import dev.ancilla.automaton.RegularExpression;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Region;
import java.util.List;

/** Finds a term in a text, in linear time. Immutable, thread-safe. */
final class TermFinder {
  private final Term term;
  private final Occurrences unused;
  private final Language containing;

  TermFinder(Term term) {
    RegularExpression expression = Terms.expression(term);
    this.term = term;
    this.unused = Occurrences.of(expression);
    this.containing = Language.of(RegularExpression.containing(expression));
  }

  static List<TermFinder> of(List<Term> terms) {
    return terms.stream().distinct().map(TermFinder::new).toList();
  }

  Term term() {
    return term;
  }

  /** Texts in which the term occurs. */
  Language containing() {
    return containing;
  }

  /** A search at the start of a text. */
  Occurrences search() {
    return unused.copy();
  }

  /** Every place the term stands, in order, without overlaps. */
  List<Region> find(String text) {
    if (!occurs(text)) {
      return List.of();
    }
    Occurrences hits = search();
    hits.accept(text);
    return hits.hits();
  }

  boolean occurs(String text) {
    return containing.matches(text);
  }
}
