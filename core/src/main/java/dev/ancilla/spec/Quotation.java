package dev.ancilla.spec;

import dev.ancilla.text.Region;
import java.util.ArrayList;
import java.util.List;

/** Words that a clause quotes, found in a source whatever the white space between them. */
final class Quotation {
  private final int[] wanted;

  Quotation(String words) {
    this.wanted = words.strip().replaceAll("\\s+", " ").codePoints().toArray();
  }

  /** Every place in the text, in order, without overlaps. Cost: text times words at worst. */
  List<Region> places(String text) {
    int[] points = text.codePoints().toArray();
    List<Region> places = new ArrayList<>();
    for (int start = 0; start < points.length; start++) {
      int end = endOfMatch(points, start);
      if (end > start) {
        places.add(new Region(start, end));
        start = end - 1;
      }
    }
    return places;
  }

  private int endOfMatch(int[] points, int start) {
    int at = start;
    for (int point : wanted) {
      if (at == points.length) {
        return start;
      }
      if (point == ' ' && Character.isWhitespace(points[at])) {
        while (at < points.length && Character.isWhitespace(points[at])) {
          at++;
        }
      } else if (point == points[at]) {
        at++;
      } else {
        return start;
      }
    }
    return at;
  }
}
