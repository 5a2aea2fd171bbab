package dev.ancilla.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A text folded to a width, with regions underlined, as compilers show an error in a line.
 *
 * <p>Control characters are shown as the Unicode replacement character, so that an answer cannot
 * move the reader's cursor or colour the verdict printed below it. Stateless.
 */
public final class AnnotatedText {
  private AnnotatedText() {}

  /**
   * Folds a text and marks the regions on lines of their own, below the text.
   *
   * @param regions in code points of the text; may touch or overlap
   * @param columns width of a line in terminal cells, at least 10
   * @return lines without line ends
   */
  public static List<String> lines(String text, List<Region> regions, int columns) {
    return lines(text, regions, columns, Optional.empty());
  }

  /**
   * Folds a text and marks the regions where they stand.
   *
   * @param regions in code points of the text; may touch or overlap
   * @param columns width of a line in terminal cells, at least 10
   * @param marked puts a mark on a stretch, such as a terminal's underlining
   * @return lines without line ends
   */
  public static List<String> lines(
      String text, List<Region> regions, int columns, UnaryOperator<String> marked) {
    return lines(text, regions, columns, Optional.of(marked));
  }

  private static List<String> lines(
      String text, List<Region> regions, int columns, Optional<UnaryOperator<String>> inPlace) {
    if (columns < 10) {
      throw new IllegalArgumentException("columns (%d) must be at least 10.".formatted(columns));
    }
    int[] points = text.codePoints().toArray();
    boolean[] marked = new boolean[points.length];
    for (Region region : regions) {
      for (int i = region.start(); i < Math.min(region.end(), points.length); i++) {
        marked[i] = true;
      }
    }
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < points.length) {
      int end = lineEnd(points, start, columns);
      print(points, marked, start, end, inPlace, lines);
      start = end;
      while (start < points.length && points[start] == ' ') {
        start++;
      }
      if (start < points.length && points[start] == '\n') {
        start++;
      }
    }
    return lines;
  }

  /**
   * Where the line that begins at {@code start} ends: at a line break, else at the last space that
   * fits.
   */
  private static int lineEnd(int[] points, int start, int columns) {
    int width = 0;
    int lastSpace = -1;
    for (int i = start; i < points.length; i++) {
      if (points[i] == '\n') {
        return i;
      }
      if (points[i] == ' ') {
        lastSpace = i;
      }
      width += cells(points[i]);
      if (width > columns) {
        return lastSpace > start ? lastSpace : Math.max(i, start + 1);
      }
    }
    return points.length;
  }

  private static void print(
      int[] points,
      boolean[] marked,
      int start,
      int end,
      Optional<UnaryOperator<String>> inPlace,
      List<String> lines) {
    StringBuilder line = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    int i = start;
    while (i < end) {
      boolean mark = marked[i];
      StringBuilder run = new StringBuilder();
      while (i < end && marked[i] == mark) {
        run.appendCodePoint(visible(points[i]));
        marks.append((mark ? "~" : " ").repeat(cells(points[i])));
        i++;
      }
      String text = run.toString();
      line.append(mark ? inPlace.map(underline -> underline.apply(text)).orElse(text) : text);
    }
    lines.add(line.toString());
    if (inPlace.isEmpty() && marks.indexOf("~") >= 0) {
      lines.add(marks.toString().stripTrailing());
    }
  }

  private static int visible(int point) {
    boolean control =
        Character.isISOControl(point)
            || Character.getType(point) == Character.FORMAT && point != 0x200D;
    return point == '\t' ? ' ' : control ? 0xFFFD : point;
  }

  /**
   * Terminal cells a code point takes: 0 for combining marks, 2 for East Asian wide characters and
   * emoji, else 1.
   */
  static int cells(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || point == 0x200D) {
      return 0;
    }
    boolean wide =
        point >= 0x1100 && point <= 0x115F
            || point >= 0x2E80 && point <= 0xA4CF
            || point >= 0xAC00 && point <= 0xD7A3
            || point >= 0xF900 && point <= 0xFAFF
            || point >= 0xFE30 && point <= 0xFE6F
            || point >= 0xFF00 && point <= 0xFF60
            || point >= 0x1F300 && point <= 0x1FAFF
            || point >= 0x20000 && point <= 0x3FFFD;
    return wide ? 2 : 1;
  }
}
