package dev.ancilla.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Words as a reader counts them: a run of letters, marks and digits; one for each Chinese
 * character.
 *
 * <p>A single joining sign between two of them does not end the word: an apostrophe or hyphen
 * anywhere (<i>don't</i>, <i>well-known</i>), a full stop, comma or colon between digits
 * (<i>1,000.5</i>, <i>10:30</i>), a full stop between single letters (<i>U.S.</i>).
 */
final class PlainWords {
  private PlainWords() {}

  static List<Region> of(String text, CodePoints points) {
    List<Region> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      if (isHan(point)) {
        found.add(points.region(i, i + Character.charCount(point)));
        i += Character.charCount(point);
      } else if (Character.isLetterOrDigit(point) || isNumeral(point)) {
        int end = wordEnd(text, i);
        found.add(points.region(i, end));
        i = end;
      } else {
        i += Character.charCount(point);
      }
    }
    return found;
  }

  static boolean isHan(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN
        && Character.isLetterOrDigit(codePoint);
  }

  /** False for a code point at which every word ends and behind which a word begins afresh. */
  static boolean mayJoin(int point) {
    return isInner(point) || "'’-\u2010\u2011.,:".indexOf(point) >= 0;
  }

  private static int wordEnd(String text, int start) {
    int i = start;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      if (isInner(point) || joins(text, i)) {
        i += Character.charCount(point);
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean isInner(int point) {
    return !isHan(point) && (Character.isLetterOrDigit(point) || isNumeral(point) || isMark(point));
  }

  private static boolean joins(String text, int sign) {
    if (sign + 1 >= text.length() || isMark(text.codePointAt(sign + 1))) {
      return false;
    }
    int before = text.codePointBefore(sign);
    int after = text.codePointAt(sign + 1);
    if (!isInner(before) || !isInner(after)) {
      return false;
    }
    return switch (text.charAt(sign)) {
      case '\'', '’', '-', '\u2010', '\u2011' -> true;
      case '.' ->
          Character.isDigit(before) && Character.isDigit(after)
              || isSingleLetter(text, sign - 1) && isSingleLetter(text, sign + 1);
      case ',', ':' -> Character.isDigit(before) && Character.isDigit(after);
      default -> false;
    };
  }

  /** A letter with no other letter, mark or digit beside it. */
  private static boolean isSingleLetter(String text, int index) {
    return Character.isLetter(text.charAt(index))
        && (index == 0 || !isInner(text.codePointBefore(index)))
        && (index + 1 == text.length() || !isInner(text.codePointAt(index + 1)));
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isNumeral(int point) {
    int type = Character.getType(point);
    return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }
}
