package dev.ancilla.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Units as a reader counts them, in English and Chinese.
 *
 * <p>Sentences end at {@code . ! ?} and their full-width forms, at blank lines and at list items; a
 * full stop after a known abbreviation, an initial, inside a number or a list number does not end
 * one.
 */
final class PlainSegmenter implements Segmenter {
  static final PlainSegmenter INSTANCE = new PlainSegmenter();

  private static final String HAN = "\\p{IsHan}";
  private static final Pattern WORD =
      Pattern.compile(
          HAN
              + "|[\\p{L}\\p{N}&&[^"
              + HAN
              + "]][\\p{L}\\p{M}\\p{N}&&[^"
              + HAN
              + "]]*"
              + "(?:['’\\-][\\p{L}\\p{N}&&[^"
              + HAN
              + "]][\\p{L}\\p{M}\\p{N}&&[^"
              + HAN
              + "]]*)*");
  private static final Pattern BULLET = Pattern.compile("[ \\t]*(?:[-*+•‣◦][ \\t]+|[•‣◦])\\S.*");
  private static final Pattern NUMBERED = Pattern.compile("[ \\t]*\\d{1,3}[.)][ \\t]+\\S.*");
  private static final Pattern BLANK_LINES = Pattern.compile("(?:[ \\t]*\\R){2,}");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "sr", "jr", "st", "mt", "vs", "etc", "e.g", "i.e", "cf",
          "no", "vol", "fig", "approx", "dept", "est", "inc", "ltd", "co", "corp", "u.s", "u.k",
          "a.m", "p.m", "ph.d", "p.s", "p.p.s");

  private PlainSegmenter() {}

  @Override
  public List<Region> units(String text, Unit unit) {
    CodePoints points = CodePoints.of(text);
    return switch (unit) {
      case CHAR -> chars(text);
      case WORD -> matches(text, WORD, points);
      case SENTENCE -> sentences(text, points);
      case LINE -> lines(text, points);
      case PARAGRAPH -> paragraphs(text, points);
      case BULLET ->
          lines(text, points).stream()
              .filter(line -> BULLET.matcher(line.of(text)).matches())
              .toList();
    };
  }

  private static List<Region> chars(String text) {
    List<Region> found = new ArrayList<>();
    int position = 0;
    for (int i = 0; i < text.length(); position++) {
      int point = text.codePointAt(i);
      if (!Character.isWhitespace(point)) {
        found.add(new Region(position, position + 1));
      }
      i += Character.charCount(point);
    }
    return found;
  }

  private static List<Region> matches(String text, Pattern pattern, CodePoints points) {
    List<Region> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(points.region(matcher.start(), matcher.end()));
    }
    return found;
  }

  private static List<Region> lines(String text, CodePoints points) {
    List<Region> found = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      addTrimmed(found, text, start, stop, points);
      start = stop + 1;
    }
    return found;
  }

  private static List<Region> paragraphs(String text, CodePoints points) {
    List<Region> found = new ArrayList<>();
    Matcher gap = BLANK_LINES.matcher(text);
    int start = 0;
    while (gap.find()) {
      addTrimmed(found, text, start, gap.start(), points);
      start = gap.end();
    }
    addTrimmed(found, text, start, text.length(), points);
    return found;
  }

  private static List<Region> sentences(String text, CodePoints points) {
    List<Region> found = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n' && breaksSentence(text, i)) {
        addSentence(found, text, start, i, points);
        start = i + 1;
        i++;
      } else if (isTerminator(c)) {
        int end = afterClosers(text, i + 1);
        if (endsSentence(text, start, i, end)) {
          addSentence(found, text, start, end, points);
          start = end;
        }
        i = end;
      } else {
        i++;
      }
    }
    addSentence(found, text, start, text.length(), points);
    return found;
  }

  /**
   * A line break ends a sentence when a blank line or a list item follows, or a list item or
   * heading came before.
   */
  private static boolean breaksSentence(String text, int newline) {
    int nextEnd = text.indexOf('\n', newline + 1);
    String next = text.substring(newline + 1, nextEnd < 0 ? text.length() : nextEnd);
    int lineStart = text.lastIndexOf('\n', newline - 1) + 1;
    String line = text.substring(lineStart, newline);
    return next.isBlank() || isItem(next) || isItem(line) || isHeading(line) || isHeading(next);
  }

  private static boolean isItem(String line) {
    return BULLET.matcher(line).matches() || NUMBERED.matcher(line).matches();
  }

  private static boolean isHeading(String line) {
    return line.startsWith("#") || (line.startsWith("**") && line.strip().endsWith("**"));
  }

  private static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '。' || c == '！' || c == '？' || c == '…';
  }

  private static int afterClosers(String text, int from) {
    int i = from;
    while (i < text.length()
        && (isTerminator(text.charAt(i)) || "\"'”’)]*_»」』）".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  private static boolean endsSentence(String text, int start, int mark, int end) {
    char c = text.charAt(mark);
    if (c == '。' || c == '！' || c == '？') {
      return true;
    }
    if (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      return false;
    }
    if (c != '.') {
      return true;
    }
    int wordStart = mark;
    while (wordStart > start && !Character.isWhitespace(text.charAt(wordStart - 1))) {
      wordStart--;
    }
    String word =
        text.substring(wordStart, mark)
            .replaceAll("^[^\\p{L}\\p{N}]+", "")
            .toLowerCase(Locale.ROOT);
    boolean atEnd = text.substring(end).isBlank();
    if (atEnd) {
      return true;
    }
    boolean listNumber = word.matches("\\d{1,3}") && text.substring(start, wordStart).isBlank();
    boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0)) && !word.equals("i");
    return !listNumber && !initial && !ABBREVIATIONS.contains(word);
  }

  private static void addSentence(
      List<Region> found, String text, int start, int end, CodePoints points) {
    for (int i = start; i < end; ) {
      int point = text.codePointAt(i);
      if (Character.isLetterOrDigit(point)) {
        addTrimmed(found, text, start, end, points);
        return;
      }
      i += Character.charCount(point);
    }
  }

  private static void addTrimmed(
      List<Region> found, String text, int start, int end, CodePoints points) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      found.add(points.region(from, to));
    }
  }
}
