package dev.ancilla.verifier.official.python;

import java.util.Locale;

/** Python's {@code str} methods where Java's differ. Stateless. */
public final class PythonText {
  private static final char CAPITAL_SIGMA = 'Σ';

  /** Unicode's Word_Break classes MidLetter, MidNumLet and Single_Quote. */
  private static final String MIDDLE_OF_WORD =
      "'.:\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07\uff0e\uff1a";

  private static final boolean[] ASCII_WORD = new boolean[0x80];

  static {
    for (int c = 0; c < ASCII_WORD.length; c++) {
      ASCII_WORD[c] = c == '_' || isWordByType(c);
    }
  }

  private PythonText() {}

  /**
   * {@code str.isspace} of one character, which is also {@code \s} and what {@code strip} takes.
   */
  public static boolean isSpace(char c) {
    if (c <= ' ') {
      return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f);
    }
    if (c < 0x85) {
      return false;
    }
    return c == 0x85
        || c == 0xa0
        || c == 0x1680
        || (c >= 0x2000 && c <= 0x200a)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202f
        || c == 0x205f
        || c == 0x3000;
  }

  /** {@code \w}: letters, every kind of number, the underscore; no marks. */
  public static boolean isWord(int point) {
    return point < ASCII_WORD.length ? ASCII_WORD[point] : isWordByType(point);
  }

  private static boolean isWordByType(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.LETTER_NUMBER
        || Character.getType(point) == Character.OTHER_NUMBER;
  }

  /** {@code \d}. */
  public static boolean isDigit(int point) {
    return point < 0x80 ? point >= '0' && point <= '9' : Character.isDigit(point);
  }

  /** {@code not text.strip()}. */
  public static boolean isBlank(String text) {
    return isBlank(text, 0, text.length());
  }

  /** Whether a stretch, in UTF-16 indexes, holds nothing but white space. */
  public static boolean isBlank(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** {@code text.strip()}. */
  public static String strip(String text) {
    return strip(text, 0, text.length());
  }

  /** {@code text[start:end].strip()}, in UTF-16 indexes. */
  public static String strip(String text, int start, int end) {
    int from = start;
    while (from < end && isSpace(text.charAt(from))) {
      from++;
    }
    return text.substring(from, endOfStripped(text, from, end));
  }

  /** Where {@code text[start:end].rstrip()} ends. */
  public static int endOfStripped(String text, int start, int end) {
    int to = end;
    while (to > start && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }

  /** {@code text.strip(c)}. */
  public static String strip(String text, char c) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) == c) {
      from++;
    }
    while (to > from && text.charAt(to - 1) == c) {
      to--;
    }
    return text.substring(from, to);
  }

  /**
   * {@code text.lower()}: full mappings.
   *
   * <p>Java looks for word breaks to tell a final sigma, Python only for cased letters around it.
   */
  public static String lower(String text) {
    if (text.indexOf(CAPITAL_SIGMA) < 0) {
      return text.toLowerCase(Locale.ROOT);
    }
    StringBuilder lowered = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf(CAPITAL_SIGMA); at >= 0; at = text.indexOf(CAPITAL_SIGMA, from)) {
      lowered.append(text.substring(from, at).toLowerCase(Locale.ROOT));
      lowered.append(isFinal(text, at) ? 'ς' : 'σ');
      from = at + 1;
    }
    return lowered.append(text.substring(from).toLowerCase(Locale.ROOT)).toString();
  }

  private static boolean isFinal(String text, int sigma) {
    int before = sigma;
    int point = -1;
    while (before > 0) {
      point = text.codePointBefore(before);
      if (!isCaseIgnorable(point)) {
        break;
      }
      before -= Character.charCount(point);
    }
    if (before == 0 || !isCased(point)) {
      return false;
    }
    for (int after = sigma + 1; after < text.length(); after += Character.charCount(point)) {
      point = text.codePointAt(after);
      if (!isCaseIgnorable(point)) {
        return !isCased(point);
      }
    }
    return true;
  }

  private static boolean isCased(int point) {
    return Character.isUpperCase(point)
        || Character.isLowerCase(point)
        || Character.isTitleCase(point);
  }

  private static boolean isCaseIgnorable(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.MODIFIER_LETTER,
          Character.MODIFIER_SYMBOL ->
          true;
      default -> MIDDLE_OF_WORD.indexOf(point) >= 0;
    };
  }

  /** {@code text.isupper()}: some cased character, and every cased one is a capital. */
  public static boolean isUpper(String text) {
    return isUpper(text, 0, text.length());
  }

  /** {@link #isUpper(String)} of a stretch, in UTF-16 indexes. */
  public static boolean isUpper(CharSequence text, int start, int end) {
    boolean cased = false;
    for (int i = start; i < end; ) {
      char c = text.charAt(i);
      if (c < 0x80) {
        if (c >= 'a' && c <= 'z') {
          return false;
        }
        cased |= c >= 'A' && c <= 'Z';
        i++;
        continue;
      }
      int point = Character.codePointAt(text, i);
      if (Character.isLowerCase(point) || Character.isTitleCase(point)) {
        return false;
      }
      cased |= Character.isUpperCase(point);
      i += Character.charCount(point);
    }
    return cased;
  }

  /** {@code text.islower()}: some cased character, and every cased one is small. */
  public static boolean isLower(String text) {
    boolean cased = false;
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (c < 0x80) {
        if (c >= 'A' && c <= 'Z') {
          return false;
        }
        cased |= c >= 'a' && c <= 'z';
        i++;
        continue;
      }
      int point = text.codePointAt(i);
      if (Character.isUpperCase(point) || Character.isTitleCase(point)) {
        return false;
      }
      cased |= Character.isLowerCase(point);
      i += Character.charCount(point);
    }
    return cased;
  }
}
