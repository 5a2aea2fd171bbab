package dev.ancilla.verifier.pattern;

import dev.ancilla.text.Region;
import dev.ancilla.text.Unit;

/** How many words are not in title case. */
final class TitleCount implements RunningCount {
  private final Cutting words;
  private final TitleWords title;
  private int taken;

  /** Where the last word that was taken ends. */
  private int end;

  TitleCount() {
    this.words = new Cutting(Unit.WORD);
    this.title = new TitleWords();
  }

  private TitleCount(TitleCount other) {
    this.words = other.words.copy();
    this.title = new TitleWords(other.title);
    this.taken = other.taken;
    this.end = other.end;
  }

  @Override
  public void accept(int codePoint) {
    words.accept(codePoint);
    while (taken < words.closedCount()) {
      take(title, words.closed(taken++));
    }
    if (codePoint == '\n' && words.open().isEmpty()) {
      title.endLine();
      end = words.position();
    }
  }

  private void take(TitleWords state, Region word) {
    if (lineEndsBefore(word.start())) {
      state.endLine();
    }
    state.take(words.words(word));
    end = word.end();
  }

  private boolean lineEndsBefore(int start) {
    for (int i = end; i < start; i++) {
      if (words.at(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  @Override
  public int atEnd() {
    TitleCount ended = new TitleCount(this);
    for (Region word : words.open()) {
      ended.take(ended.title, word);
    }
    ended.title.endLine();
    return ended.title.wrong();
  }

  @Override
  public int least() {
    return title.wrong();
  }

  @Override
  public RunningCount copy() {
    return new TitleCount(this);
  }
}
