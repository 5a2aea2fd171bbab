package dev.ancilla.verifier.pattern;

import dev.ancilla.text.Unit;

/** How many words pass a test. */
final class WordCount implements RunningCount {
  private final WordTest test;
  private final Cutting words;
  private int taken;
  private int count;

  WordCount(WordTest test) {
    this(test, new Cutting(Unit.WORD));
  }

  private WordCount(WordTest test, Cutting words) {
    this.test = test;
    this.words = words;
  }

  @Override
  public void accept(int codePoint) {
    words.accept(codePoint);
    while (taken < words.closedCount()) {
      count += test.accepts(words.words(words.closed(taken++))) ? 1 : 0;
    }
  }

  @Override
  public int atEnd() {
    int open = (int) words.open().stream().filter(word -> test.accepts(words.words(word))).count();
    return count + open;
  }

  @Override
  public int least() {
    return count;
  }

  @Override
  public RunningCount copy() {
    WordCount copy = new WordCount(test, words.copy());
    copy.taken = taken;
    copy.count = count;
    return copy;
  }
}
