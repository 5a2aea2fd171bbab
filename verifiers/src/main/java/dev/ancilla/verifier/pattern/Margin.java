package dev.ancilla.verifier.pattern;

/** Where a text begins and ends when the white space around it is set aside; UTF-16 indexes. */
final class Margin {
  private static final String OPENING = "\"“”„«‹'‘「『";
  private static final String CLOSING = "\"”“»›'’」』";

  private Margin() {}

  static int start(String text) {
    int start = 0;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  static int end(String text) {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** The text between both. */
  static String body(String text) {
    int start = start(text);
    return text.substring(start, Math.max(start, end(text)));
  }

  /** The start after one opening quotation mark, or the same where there is none. */
  static int insideOpeningQuote(String text, int start) {
    boolean quote = start < text.length() && OPENING.indexOf(text.charAt(start)) >= 0;
    return quote ? start + 1 + start(text.substring(start + 1)) : start;
  }

  /** The end before one closing quotation mark, or the same where there is none. */
  static int insideClosingQuote(String text, int end) {
    boolean quote = end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0;
    return quote ? end(text.substring(0, end - 1)) : end;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
