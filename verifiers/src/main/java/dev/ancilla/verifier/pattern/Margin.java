package dev.ancilla.verifier.pattern;

/** Where a text begins and ends when the white space around it is set aside; UTF-16 indexes. */
final class Margin {
  private Margin() {}

  static int start(String text) {
    int start = 0;
    while (start < text.length() && Alphabets.isBlank(text.charAt(start))) {
      start++;
    }
    return start;
  }

  static int end(String text) {
    int end = text.length();
    while (end > 0 && Alphabets.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** The text between both. */
  static String body(String text) {
    int start = start(text);
    return text.substring(start, Math.max(start, end(text)));
  }
}
