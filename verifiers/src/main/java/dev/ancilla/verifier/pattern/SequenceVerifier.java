package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.Language;
import dev.ancilla.automaton.RegularExpression;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Terms in an order. Measured: how many of them come in it, from the first on. Distance: how many
 * more are asked for. The regions are the places where the first one of those stands out of order.
 */
final class SequenceVerifier implements Verifier {
  private final List<Term> terms;

  /** By number of terms, less one: texts that hold so many of them in order. */
  private final List<Language> beginnings;

  private final List<TermFinder> finders;

  SequenceVerifier(Obligation.Sequence sequence) {
    this.terms = sequence.terms();
    List<RegularExpression> parts = new ArrayList<>();
    List<Language> languages = new ArrayList<>();
    for (Term term : terms) {
      parts.add(Terms.expression(term));
      languages.add(Language.of(RegularExpression.inOrder(parts)));
    }
    this.beginnings = List.copyOf(languages);
    this.finders = terms.stream().map(TermFinder::new).toList();
  }

  @Override
  public Finding examine(Candidate candidate) {
    String text = candidate.text();
    if (beginnings.getLast().matches(text)) {
      return Finding.satisfied("all terms come in the order asked for", terms.size());
    }
    int inOrder = 0;
    while (beginnings.get(inOrder).matches(text)) {
      inOrder++;
    }
    Term due = terms.get(inOrder);
    List<Region> places = finders.get(inOrder).find(text);
    String name = Wording.quote(due.text());
    return new Finding(
        Value.F,
        places,
        OptionalDouble.of(inOrder),
        terms.size() - inOrder,
        places.isEmpty() ? name + " is missing" : "%s is not where it should be".formatted(name),
        inOrder == 0
            ? "Include these in this order: %s.".formatted(Wording.quote(terms))
            : "Include these in this order: %s; put %s after %s."
                .formatted(
                    Wording.quote(terms), name, Wording.quote(terms.get(inOrder - 1).text())));
  }

  @Override
  public Monitor monitor(Candidate start) {
    return new LanguageMonitor(beginnings.getLast());
  }
}
