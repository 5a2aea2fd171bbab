package dev.ancilla.text;

/** The kinds of code points that the rules of units speak of. A look-up for the Latin ones. */
final class Signs {
  private static final int LETTER = 1;
  private static final int DIGIT = 2;
  private static final int MARK = 4;
  private static final int NUMERAL = 8;
  private static final int BLANK = 16;
  private static final int HAN = 32;
  private static final int LETTER_OR_DIGIT = LETTER | DIGIT;
  private static final int WORDLIKE = LETTER_OR_DIGIT | NUMERAL;

  private static final byte[] LATIN = new byte[0x300];

  static {
    for (int i = 0; i < LATIN.length; i++) {
      LATIN[i] = (byte) compute(i);
    }
  }

  private Signs() {}

  /** White space to a reader: Java's, and the spaces that forbid a line break. */
  static boolean isBlank(int codePoint) {
    return codePoint < LATIN.length
        ? (LATIN[codePoint] & BLANK) != 0
        : Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  static boolean isLetterOrDigit(int codePoint) {
    return (of(codePoint) & LETTER_OR_DIGIT) != 0;
  }

  static boolean isLetter(int codePoint) {
    return (of(codePoint) & LETTER) != 0;
  }

  static boolean isDigit(int codePoint) {
    return (of(codePoint) & DIGIT) != 0;
  }

  /** A Chinese character. */
  static boolean isHan(int codePoint) {
    return codePoint >= 0x2E80 && (compute(codePoint) & HAN) != 0;
  }

  /** Begins a word of letters. */
  static boolean startsWord(int codePoint) {
    int kind = of(codePoint);
    return (kind & WORDLIKE) != 0 && (kind & HAN) == 0;
  }

  /** Goes on a word of letters: what may begin one, and marks. */
  static boolean isInner(int codePoint) {
    int kind = of(codePoint);
    return (kind & (WORDLIKE | MARK)) != 0 && (kind & HAN) == 0;
  }

  private static int of(int codePoint) {
    return codePoint < LATIN.length ? LATIN[codePoint] : compute(codePoint);
  }

  private static int compute(int codePoint) {
    int kind =
        switch (Character.getType(codePoint)) {
          case Character.UPPERCASE_LETTER,
              Character.LOWERCASE_LETTER,
              Character.TITLECASE_LETTER,
              Character.MODIFIER_LETTER,
              Character.OTHER_LETTER ->
              LETTER;
          case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              MARK;
          case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> NUMERAL;
          default -> 0;
        };
    if (kind == LETTER
        && codePoint >= 0x2E80
        && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN) {
      kind |= HAN;
    }
    if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
      kind |= BLANK;
    }
    return kind;
  }
}
