package dev.ancilla.text;

import java.util.List;

/**
 * Words as a reader counts them: a run of letters, marks and digits; one for each Chinese
 * character.
 *
 * <p>A single joining sign between two of them does not end the word: an apostrophe or hyphen
 * anywhere (<i>don't</i>, <i>well-known</i>), a full stop, comma or colon between digits
 * (<i>1,000.5</i>, <i>10:30</i>), a full stop between single letters (<i>U.S.</i>). So what is
 * undecided is at most such a sign and, behind a full stop, one letter.
 */
final class WordCutter extends PlainCutter {
  private enum State {
    OUTSIDE,
    INSIDE,
    AFTER_SIGN,
    /** After a single letter, a full stop and a letter, which may be single too. */
    AFTER_DOTTED_LETTER
  }

  private State state = State.OUTSIDE;
  private int start;

  /** Behind the last code point that is surely inside. */
  private int end;

  private int last;

  /** Whether {@link #last} is a letter with nothing of a word right before it. */
  private boolean lastIsSingle;

  private int sign;
  private int dottedLetter;

  WordCutter() {}

  private WordCutter(WordCutter other) {
    super(other);
    state = other.state;
    start = other.start;
    end = other.end;
    last = other.last;
    lastIsSingle = other.lastIsSingle;
    sign = other.sign;
    dottedLetter = other.dottedLetter;
  }

  @Override
  void read(int codePoint, int at) {
    switch (state) {
      case OUTSIDE -> readOutside(codePoint, at);
      case INSIDE -> readInside(codePoint, at);
      case AFTER_SIGN -> readAfterSign(codePoint, at);
      case AFTER_DOTTED_LETTER -> readAfterDottedLetter(codePoint, at);
    }
  }

  private void readOutside(int codePoint, int at) {
    if (Signs.startsWord(codePoint)) {
      begin(codePoint, at);
    } else if (Signs.isHan(codePoint)) {
      close(at, at + 1);
    }
  }

  private void begin(int codePoint, int at) {
    start = at;
    include(codePoint, at, true);
  }

  private void include(int codePoint, int at, boolean apart) {
    state = State.INSIDE;
    end = at + 1;
    last = codePoint;
    lastIsSingle = apart && Signs.isLetter(codePoint);
  }

  private void readInside(int codePoint, int at) {
    if (Signs.isInner(codePoint)) {
      include(codePoint, at, false);
    } else if (mayJoin(codePoint)) {
      sign = codePoint;
      state = State.AFTER_SIGN;
    } else {
      endAndReadOutside(codePoint, at);
    }
  }

  private boolean mayJoin(int codePoint) {
    return switch (codePoint) {
      case '\'', '’', '-', '\u2010', '\u2011' -> true;
      case '.' -> lastIsSingle || Signs.isDigit(last);
      case ',', ':' -> Signs.isDigit(last);
      default -> false;
    };
  }

  private void readAfterSign(int codePoint, int at) {
    if (!Signs.startsWord(codePoint)) {
      endAndReadOutside(codePoint, at);
    } else if (sign == '.' && lastIsSingle && Signs.isLetter(codePoint)) {
      dottedLetter = codePoint;
      state = State.AFTER_DOTTED_LETTER;
    } else if (sign == '.' || sign == ',' || sign == ':') {
      if (Signs.isDigit(last) && Signs.isDigit(codePoint)) {
        include(codePoint, at, true);
      } else {
        endAndReadOutside(codePoint, at);
      }
    } else {
      include(codePoint, at, true);
    }
  }

  private void readAfterDottedLetter(int codePoint, int at) {
    if (Signs.isInner(codePoint)) {
      close(start, end);
      begin(dottedLetter, at - 1);
    } else {
      include(dottedLetter, at - 1, true);
    }
    readInside(codePoint, at);
  }

  private void endAndReadOutside(int codePoint, int at) {
    close(start, end);
    state = State.OUTSIDE;
    readOutside(codePoint, at);
  }

  @Override
  public List<Region> open() {
    return switch (state) {
      case OUTSIDE -> List.of();
      case INSIDE, AFTER_SIGN -> oneOpen(start, end);
      case AFTER_DOTTED_LETTER -> oneOpen(start, position());
    };
  }

  @Override
  public Region certain() {
    return state == State.OUTSIDE ? nothingCertain() : new Region(start, end);
  }

  @Override
  public WordCutter copy() {
    return new WordCutter(this);
  }
}
