package dev.ancilla.verifier.official.nltk;

import dev.ancilla.verifier.official.python.PythonText;

/**
 * Punkt's own words of a stretch of text: punctuation split off, full stops kept. One thread at a
 * time.
 *
 * <p>A word is, whichever fits first: a run of dashes, of dots, or of dots with blanks between
 * them; characters up to the next blank, punctuation that no word holds, such a run, or a comma
 * before one of these; any other character.
 */
final class PunktWords {
  private final String text;
  private int at;
  private int start;
  private int lineEnd;
  private final int end;

  PunktWords(String text, int start, int end) {
    this.text = text;
    this.at = start;
    this.end = end;
    this.lineEnd = endOfLine(start);
  }

  /** Moves to the next word; false when there is none. */
  boolean next() {
    while (at < end && PythonText.isSpace(text.charAt(at))) {
      if (at == lineEnd) {
        lineEnd = endOfLine(at + 1);
      }
      at++;
    }
    if (at >= end) {
      return false;
    }
    start = at;
    int run = runLength(at);
    if (run > 0) {
      at += run;
    } else if (opensNoWord(text.charAt(at))) {
      at++;
    } else {
      at++;
      while (!endsWord(at)) {
        at++;
      }
    }
    return true;
  }

  String word() {
    return text.substring(start, at);
  }

  /** Words do not reach beyond a line, and neither does what the rules look ahead at. */
  private int endOfLine(int from) {
    int newline = text.indexOf('\n', from, end);
    return newline < 0 ? end : newline;
  }

  private boolean endsWord(int i) {
    if (endsAnyWord(i)) {
      return true;
    }
    return text.charAt(i) == ',' && endsAnyWord(i + 1);
  }

  private boolean endsAnyWord(int i) {
    if (i >= lineEnd) {
      return true;
    }
    char c = text.charAt(i);
    return PythonText.isSpace(c) || isInNoWord(c) || runLength(i) > 0;
  }

  /** Punctuation that ends a word wherever it stands. */
  static boolean isInNoWord(char c) {
    return switch (c) {
      case ')', '"', ';', '}', ']', '*', ':', '@', '\'', '(', '{', '[', '?', '!' -> true;
      default -> false;
    };
  }

  private static boolean opensNoWord(char c) {
    return switch (c) {
      case '(', '"', '`', '{', '[', ':', ';', '&', '#', '*', '@', ')', '}', ']', '-', ',' -> true;
      default -> false;
    };
  }

  /** How long the dashes or dots are that begin here; 0 when they are no run. */
  private int runLength(int i) {
    char c = text.charAt(i);
    if (c != '-' && c != '.') {
      return 0;
    }
    int stop = i + 1;
    while (stop < lineEnd && text.charAt(stop) == c) {
      stop++;
    }
    if (stop - i > 1) {
      return stop - i;
    }
    return c == '.' ? spacedDots(i) : 0;
  }

  /** {@code (\.\s){2,}\.}. */
  private int spacedDots(int i) {
    int length = 1;
    while (i + length + 1 < lineEnd
        && PythonText.isSpace(text.charAt(i + length))
        && text.charAt(i + length + 1) == '.') {
      length += 2;
    }
    return length >= 5 ? length : 0;
  }
}
