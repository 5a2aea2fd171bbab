package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.CodePointSet;
import dev.ancilla.automaton.Language;
import dev.ancilla.automaton.LanguageRun;
import dev.ancilla.automaton.Outlook;
import dev.ancilla.automaton.RegularExpression;
import dev.ancilla.spec.Term;

/** Lines that begin with a term, white space and Markdown marks before it aside. */
final class LineStartCount implements RunningCount {
  /** Lines that do not. */
  private final Language others;

  private final Hits hits;
  private LanguageRun line;
  private int position;
  private int lineStart;
  private int count;

  LineStartCount(Term term) {
    this.others =
        Language.of(
                RegularExpression.startingWith(
                    RegularExpression.onlyFrom(Alphabets.LINE_MARKS).then(Terms.expression(term))))
            .complement();
    this.line = others.run();
    this.hits = Hits.UNSEEN;
  }

  private LineStartCount(LineStartCount other, Hits hits) {
    this.others = other.others;
    this.hits = hits;
    this.line = other.line.copy();
    this.position = other.position;
    this.lineStart = other.lineStart;
    this.count = other.count;
  }

  /** A count at the start of a text that tells its hits. */
  LineStartCount telling(Hits listener) {
    return new LineStartCount(this, listener);
  }

  @Override
  public void accept(int codePoint) {
    if (codePoint == '\n') {
      end();
      line = others.run();
      lineStart = position + 1;
    } else {
      line.accept(codePoint);
    }
    position++;
  }

  /** Takes the last line, since nothing follows. */
  void end() {
    if (!line.outlook().accepts()) {
      hits.add(lineStart, position);
      count++;
    }
  }

  @Override
  public int atEnd() {
    return line.outlook().accepts() ? count : count + 1;
  }

  @Override
  public int least() {
    return line.outlook() == Outlook.NEVER ? count + 1 : count;
  }

  @Override
  public CodePointSet raising() {
    if (line.outlook() == Outlook.NEVER) {
      return CodePointSet.NONE;
    }
    CodePointSet raising = line.live().complement();
    return line.outlook().accepts()
        ? raising.minus(CodePointSet.of('\n'))
        : raising.union(CodePointSet.of('\n'));
  }

  @Override
  public RunningCount copy() {
    return new LineStartCount(this, Hits.UNSEEN);
  }
}
