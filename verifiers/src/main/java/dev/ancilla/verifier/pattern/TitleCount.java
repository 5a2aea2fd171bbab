package dev.ancilla.verifier.pattern;

import dev.ancilla.automaton.CodePointSet;
import dev.ancilla.text.Region;
import dev.ancilla.text.Unit;
import java.util.stream.Collectors;

/** How many words are not in title case. */
final class TitleCount implements RunningCount {
  /** Of the words that may be small. */
  private static final int LONGEST = 4;

  /** Small letters that no word which may be small begins with. */
  private static final CodePointSet NEVER_SMALL =
      Alphabets.LOWER_CASE.minus(
          CodePointSet.of(
              TitleWords.FUNCTION_WORDS.stream()
                  .map(word -> word.substring(0, 1))
                  .collect(Collectors.joining())));

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
    return title.wrong() + (certainlyWrong(words.certain()) ? 1 : 0);
  }

  /** The open word begins with a small letter and cannot become one that may. */
  private boolean certainlyWrong(Region beginning) {
    if (beginning.length() == 0
        || Character.getType(words.at(beginning.start())) != Character.LOWERCASE_LETTER) {
      return false;
    }
    return title.atLineStart()
        || beginning.length() > LONGEST
        || TitleWords.FUNCTION_WORDS.stream()
            .noneMatch(word -> word.startsWith(words.words(beginning)));
  }

  @Override
  public CodePointSet raising() {
    if (words.certain().length() > 0) {
      return CodePointSet.NONE;
    }
    return ifRaising(title.atLineStart() ? Alphabets.LOWER_CASE : NEVER_SMALL, 'x');
  }

  @Override
  public RunningCount copy() {
    return new TitleCount(this);
  }
}
