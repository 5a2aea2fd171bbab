package dev.ancilla.verifier.language;

import java.util.Locale;

/**
 * What a person wrote in words: a text without fenced code, code spans, addresses and digits.
 * Linear in the text.
 */
final class Prose {
  private Prose() {}

  static String of(String text) {
    StringBuilder prose = new StringBuilder(text.length());
    boolean code = false;
    for (String line : text.split("\n", -1)) {
      String stripped = line.strip();
      if (stripped.startsWith("```") || stripped.startsWith("~~~")) {
        code = !code;
      } else if (!code) {
        addLine(line, prose);
        prose.append('\n');
      }
    }
    return prose.toString();
  }

  private static void addLine(String line, StringBuilder prose) {
    int start = 0;
    while (start < line.length()) {
      if (line.charAt(start) == '`') {
        int close = line.indexOf('`', start + 1);
        start = close < 0 ? start + 1 : close + 1;
        prose.append(' ');
        continue;
      }
      int end = start;
      while (end < line.length() && !isBlank(line.charAt(end)) && line.charAt(end) != '`') {
        end++;
      }
      addToken(line.substring(start, end), prose);
      if (end < line.length() && line.charAt(end) != '`') {
        prose.append(' ');
        end++;
      }
      start = end;
    }
  }

  private static void addToken(String token, StringBuilder prose) {
    if (isAddress(token)) {
      return;
    }
    token.codePoints().filter(point -> !Character.isDigit(point)).forEach(prose::appendCodePoint);
  }

  /** A web or mail address, or a path. */
  static boolean isAddress(String token) {
    String lower = token.toLowerCase(Locale.ROOT);
    return lower.contains("://") || lower.contains("www.") || token.indexOf('@') > 0;
  }

  static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }
}
