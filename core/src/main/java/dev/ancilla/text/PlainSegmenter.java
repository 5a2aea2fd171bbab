package dev.ancilla.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Units as a reader counts them, in English and Chinese.
 *
 * <p>Linear in the length of the text; no pattern here repeats a group, so that no text, however
 * long, can exhaust the stack.
 */
final class PlainSegmenter implements Segmenter {
  static final PlainSegmenter INSTANCE = new PlainSegmenter();

  private static final Pattern BULLET =
      Pattern.compile("\\h*(?:[-*+•‣◦▪■●○]\\h+|[•‣◦▪■●○])\\S.*", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("[-*_\\h]*");

  private PlainSegmenter() {}

  @Override
  public List<Region> units(String text, Unit unit) {
    CodePoints points = CodePoints.of(text);
    return switch (unit) {
      case SENTENCE -> PlainSentences.of(text, points);
      case CHAR, HANZI, WORD, LINE, PARAGRAPH -> {
        Cutter cutter = Cutter.of(unit);
        cutter.acceptAll(text);
        yield cutter.units();
      }
      case BULLET -> lines(text, points).stream().filter(line -> isBullet(line.of(text))).toList();
    };
  }

  /** True for a line that begins with a list mark; a rule such as {@code * * *} is none. */
  static boolean isBullet(String line) {
    return BULLET.matcher(line).matches() && !RULE.matcher(line).matches();
  }

  /** White space to a reader: Java's, and the spaces that forbid a line break. */
  static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  /** Adds the stretch between two UTF-16 indexes, white space around it cut off, if any is left. */
  static void addTrimmed(List<Region> found, String text, int start, int end, CodePoints points) {
    int from = start;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      found.add(points.region(from, to));
    }
  }

  private static List<Region> lines(String text, CodePoints points) {
    List<Region> found = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = lineEnd(text, start);
      addTrimmed(found, text, start, end, points);
      start = end + 1;
    }
    return found;
  }

  static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  static boolean isBlank(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
