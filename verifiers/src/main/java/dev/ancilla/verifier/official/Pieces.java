package dev.ancilla.verifier.official;

import java.util.ArrayList;
import java.util.List;

/** Python's {@code str.split(separator)}: empty pieces stay. */
final class Pieces {
  private Pieces() {}

  static List<String> of(String text, String separator) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
      pieces.add(text.substring(start, at));
      start = at + separator.length();
    }
    pieces.add(text.substring(start));
    return pieces;
  }
}
