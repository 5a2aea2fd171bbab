package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.CodePointSet;
import dev.ancilla.automaton.Occurrences;
import dev.ancilla.spec.Term;

/** How often a term occurs. */
final class OccurrenceCount implements RunningCount {
  private final Term term;
  private final Occurrences hits;

  OccurrenceCount(Term term, Occurrences hits) {
    this.term = term;
    this.hits = hits;
  }

  @Override
  public void accept(int codePoint) {
    hits.accept(codePoint);
  }

  @Override
  public int atEnd() {
    return hits.count();
  }

  @Override
  public int least() {
    return hits.certainCount();
  }

  @Override
  public CodePointSet raising() {
    int last = term.text().codePointBefore(term.text().length());
    return switch (term.match()) {
      case SUBSTRING -> lastOfTerm(last);
      case WORD ->
          Alphabets.WORD_PART.contains(last)
              // Its end shows with the next sign: whatever is no part of a word.
              ? ifRaising(Alphabets.WORD_PART.complement(), ' ')
              : lastOfTerm(last);
      case PATTERN -> CodePointSet.NONE;
    };
  }

  private CodePointSet lastOfTerm(int last) {
    CodePointSet alike =
        term.caseSensitive() ? CodePointSet.of(last) : CodePointSet.inAnyCase(last);
    return ifRaising(alike, last);
  }

  @Override
  public RunningCount copy() {
    return new OccurrenceCount(term, hits.copy());
  }
}
