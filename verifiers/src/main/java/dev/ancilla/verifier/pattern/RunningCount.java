package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.CodePointSet;
import dev.ancilla.automaton.Occurrences;
import dev.ancilla.spec.Quantity;

/**
 * Counts one quantity while a text grows. One thread at a time; copies are independent.
 *
 * <p>What is counted never becomes less in the end than what was certain on the way.
 */
interface RunningCount {
  /** A count at the start of a text. */
  static RunningCount of(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Units units -> new UnitCount(units.unit());
      case Quantity.Occurrences occurrences ->
          new OccurrenceCount(
              occurrences.term(), Occurrences.of(Terms.expression(occurrences.term())));
      case Quantity.MostRepeatedRun run -> new RepeatedRunCount(run.words());
      case Quantity.Enclosed enclosed -> new EnclosedCount(enclosed, Hits.UNSEEN);
      case Quantity.Highlights highlights -> new HighlightCount(Hits.UNSEEN);
      case Quantity.Parts parts -> new PartCount(parts);
      case Quantity.Sections sections -> new SectionCount(sections);
      case Quantity.LinesStarting lines -> new LineStartCount(lines.term());
      case Quantity.CapitalWords capitals -> new WordCount(WordTest.of(capitals));
      case Quantity.LowerCaseWords lower -> new WordCount(WordTest.inLowerCase());
      case Quantity.Letters letters -> of(Terms.LETTERS);
      case Quantity.Palindromes palindromes -> new WordCount(WordTest.of(palindromes));
      case Quantity.Distinct distinct -> new DistinctCount(distinct.unit());
    };
  }

  void accept(int codePoint);

  /** The count if the text ended here: what {@link Counter} counts in the text so far. */
  int atEnd();

  /** The least that the count can be in the end, whatever follows. */
  int least();

  /** Code points after which {@link #least} is certainly greater than now; may miss some. */
  default CodePointSet raising() {
    return CodePointSet.NONE;
  }

  RunningCount copy();

  /** This set where its members raise the least, to be tried with one that stands for all. */
  default CodePointSet ifRaising(CodePointSet alike, int member) {
    RunningCount tried = copy();
    tried.accept(member);
    return tried.least() > least() ? alike : CodePointSet.NONE;
  }
}
