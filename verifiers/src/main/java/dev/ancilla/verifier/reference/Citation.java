package dev.ancilla.verifier.reference;

import dev.ancilla.spec.Obligation.Cite.Style;
import dev.ancilla.text.CodePoints;
import dev.ancilla.text.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One citation in a text.
 *
 * @param keys what it names, at least one
 */
record Citation(Region region, List<String> keys) {
  /** Longer words in brackets are no keys. */
  private static final int LONGEST_KEY = 60;

  private static final String KEY_SIGNS = "._:-+/";

  Citation {
    keys = List.copyOf(keys);
  }

  /** All citations of a style, in order. Linear in the text. */
  static List<Citation> in(String text, Style style) {
    CodePoints points = CodePoints.of(text);
    return switch (style) {
      case BRACKET, FOOTNOTE -> bracketed(text, points, style == Style.FOOTNOTE);
      case LINK -> links(text, points);
    };
  }

  private static List<Citation> bracketed(String text, CodePoints points, boolean footnotes) {
    List<Citation> found = new ArrayList<>();
    int open = text.indexOf('[');
    while (open >= 0) {
      int limit = Math.min(text.length(), open + 8 * LONGEST_KEY);
      int close = open + 1;
      while (close < limit && text.charAt(close) != ']' && text.charAt(close) != '[') {
        close++;
      }
      if (close < limit && text.charAt(close) == ']') {
        String inside = text.substring(open + 1, close);
        List<String> keys =
            footnotes ? footnote(text, inside, close + 1) : keys(text, inside, open, close + 1);
        if (!keys.isEmpty()) {
          found.add(new Citation(points.region(open, close + 1), keys));
        }
      }
      open = text.indexOf('[', open + 1);
    }
    return found;
  }

  private static List<String> footnote(String text, String inside, int end) {
    boolean defined = end < text.length() && text.charAt(end) == ':';
    return inside.startsWith("^") && isKey(inside.substring(1)) && !defined
        ? List.of(inside.substring(1))
        : List.of();
  }

  private static List<String> keys(String text, String inside, int open, int end) {
    boolean link = end < text.length() && (text.charAt(end) == '(' || text.charAt(end) == ':');
    boolean image = open > 0 && text.charAt(open - 1) == '!';
    boolean checkBox = inside.equalsIgnoreCase("x") && isBulletBefore(text, open);
    List<String> keys = Arrays.stream(inside.split("[,;，；、]", -1)).map(String::strip).toList();
    return link || image || checkBox || !keys.stream().allMatch(Citation::isKey) ? List.of() : keys;
  }

  private static boolean isBulletBefore(String text, int open) {
    String line = text.substring(text.lastIndexOf('\n', open) + 1, open).strip();
    return line.equals("-") || line.equals("*") || line.equals("+");
  }

  private static boolean isKey(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_KEY
        && text.codePoints()
            .allMatch(point -> Character.isLetterOrDigit(point) || KEY_SIGNS.indexOf(point) >= 0)
        && text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static List<Citation> links(String text, CodePoints points) {
    List<Citation> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int bracket = text.indexOf("](", at);
      int bare = addressStart(text, at);
      if (bracket < 0 && bare < 0) {
        break;
      }
      if (bracket >= 0 && (bare < 0 || bracket < bare)) {
        int start = bracket + 2;
        int end = linkEnd(text, start);
        String key = text.substring(start, end).strip();
        int space = firstBlank(key);
        String address = trimmed(space < 0 ? key : key.substring(0, space), "<", ">");
        int opening = text.lastIndexOf('[', bracket);
        boolean image = opening > 0 && text.charAt(opening - 1) == '!';
        if (!address.isEmpty() && !image) {
          found.add(new Citation(points.region(start, end), List.of(address)));
        }
        at = Math.max(end, start);
      } else {
        int end = addressEnd(text, bare);
        found.add(new Citation(points.region(bare, end), List.of(text.substring(bare, end))));
        at = end;
      }
    }
    return found;
  }

  private static String trimmed(String text, String before, String behind) {
    String left = text.startsWith(before) ? text.substring(before.length()) : text;
    return left.endsWith(behind) ? left.substring(0, left.length() - behind.length()) : left;
  }

  private static int firstBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Spacing.isBlank(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The closing bracket of a link, or the end of its line. */
  private static int linkEnd(String text, int from) {
    int depth = 0;
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n') {
      char c = text.charAt(i);
      if (c == ')' && depth == 0) {
        break;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      i++;
    }
    return i;
  }

  private static int addressStart(String text, int from) {
    int sign = text.indexOf("://", from);
    while (sign >= 0) {
      for (String scheme : List.of("https", "http")) {
        int start = sign - scheme.length();
        if (start >= from && text.regionMatches(true, start, scheme, 0, scheme.length())) {
          return start;
        }
      }
      sign = text.indexOf("://", sign + 1);
    }
    return -1;
  }

  private static int addressEnd(String text, int start) {
    int end = start;
    while (end < text.length()
        && !Spacing.isBlank(text.charAt(end))
        && "<>\"）。，」』”]".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (end > start && ".,;:!?)'*_".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
