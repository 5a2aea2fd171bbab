package dev.ancilla.verifier.solver;

import java.util.Locale;

/** Writes words with other letters. */
final class Casing {
  private Casing() {}

  /** The first letter as a capital. */
  static String capitalised(String text) {
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (Character.isLetter(point)) {
        int end = i + Character.charCount(point);
        return text.substring(0, i)
            + text.substring(i, end).toUpperCase(Locale.ROOT)
            + text.substring(end);
      }
      i += Character.charCount(point);
    }
    return text;
  }

  /** The first letter of every word as a capital. */
  static String title(String text) {
    StringBuilder titled = new StringBuilder();
    boolean inside = false;
    for (int point : text.codePoints().toArray()) {
      boolean letter = Character.isLetterOrDigit(point) || point == '\'' || point == '’';
      titled.appendCodePoint(letter && !inside ? Character.toTitleCase(point) : point);
      inside = letter;
    }
    return titled.toString();
  }
}
