package dev.ancilla.verifier.scope;

import dev.ancilla.text.CodePoints;
import dev.ancilla.text.Region;
import java.util.ArrayList;
import java.util.List;

/** The pieces between separators that stand alone, white space around them cut off. */
final class Pieces {
  private Pieces() {}

  /** Pieces in order; blank ones do not count. Linear in the text. */
  static List<Region> of(String text, String separator) {
    CodePoints points = CodePoints.of(text);
    List<Region> pieces = new ArrayList<>();
    int start = 0;
    int from = 0;
    while (true) {
      int at = text.indexOf(separator, from);
      if (at < 0) {
        break;
      }
      int end = at + separator.length();
      if (standsAlone(text, at, end)) {
        add(pieces, text, start, at, points);
        start = end;
        from = end;
      } else {
        from = at + 1;
      }
    }
    add(pieces, text, start, text.length(), points);
    return pieces;
  }

  private static boolean standsAlone(String text, int start, int end) {
    return (start == 0 || Blank.is(text.charAt(start - 1)))
        && (end == text.length() || Blank.is(text.charAt(end)));
  }

  private static void add(List<Region> pieces, String text, int start, int end, CodePoints points) {
    int from = start;
    int to = end;
    while (from < to && Blank.is(text.charAt(from))) {
      from++;
    }
    while (to > from && Blank.is(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      pieces.add(points.region(from, to));
    }
  }
}
