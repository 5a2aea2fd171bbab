package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.CodePointSet;

/**
 * Markdown highlighting on one line: one to three asterisks, then a stretch without any that they
 * touch on both sides, then as many again and no more.
 */
final class HighlightCount implements RunningCount {
  private static final int LONGEST_MARK = 3;
  private static final CodePointSet OTHERS = CodePointSet.of('*').complement();

  private final Hits hits;
  private int position;

  /** Asterisks just read. */
  private int run;

  /** Asterisks that a highlight may have begun with, and where; 0 for none. */
  private int opener;

  private int opened;
  private boolean touching;
  private int count;

  HighlightCount(Hits hits) {
    this.hits = hits;
  }

  private HighlightCount(HighlightCount other) {
    this.hits = Hits.UNSEEN;
    this.position = other.position;
    this.run = other.run;
    this.opener = other.opener;
    this.opened = other.opened;
    this.touching = other.touching;
    this.count = other.count;
  }

  @Override
  public void accept(int codePoint) {
    if (codePoint == '*') {
      run++;
    } else {
      boolean blank = Alphabets.isBlank(codePoint);
      endRun(blank);
      touching = !blank;
      opener = codePoint == '\n' ? 0 : opener;
    }
    position++;
  }

  private void endRun(boolean blankFollows) {
    if (closes()) {
      hits.add(opened, position);
      count++;
      opener = 0;
    } else if (run > 0) {
      opener = run <= LONGEST_MARK && !blankFollows ? run : 0;
      opened = position - run;
    }
    run = 0;
  }

  /** The asterisks just read end a highlight, unless one more follows. */
  private boolean closes() {
    return opener > 0 && run == opener && touching;
  }

  /** Takes the asterisks at the end, since nothing follows. */
  void end() {
    endRun(true);
  }

  @Override
  public int atEnd() {
    return closes() ? count + 1 : count;
  }

  @Override
  public int least() {
    return count;
  }

  @Override
  public CodePointSet raising() {
    return closes() ? OTHERS : CodePointSet.NONE;
  }

  @Override
  public RunningCount copy() {
    return new HighlightCount(this);
  }
}
