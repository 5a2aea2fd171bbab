package dev.ancilla.verifier.scope;

import java.util.Locale;

/**
 * Reads a text line by line and tells where the part under one label begins and ends.
 *
 * <p>Three shapes begin a part, each at the start of a line: a Markdown heading ({@code ## Tips}),
 * a label in bold ({@code **Tips:** be brief}, {@code **Tips**}), and a plain label with a colon
 * ({@code Tips: be brief}). A heading lasts until the next heading of the same level or above; a
 * bold label until the next bold label or heading; a plain one until the next label or heading. A
 * plain label has at most five words and begins with a letter or digit. One thread at a time.
 */
final class LabelReader {
  /** No label or heading is longer, in UTF-16 units; what is longer is text. */
  static final int LONGEST = 200;

  private static final int MOST_WORDS = 5;

  /** What a line is to the part. */
  enum Kind {
    BEGINS,
    ENDS,
    INSIDE,
    OUTSIDE
  }

  /**
   * What one line is.
   *
   * @param bodyStart where the part's text begins in the line that begins it, in UTF-16 units
   */
  record Step(Kind kind, int bodyStart) {}

  private enum Shape {
    HEADING,
    BOLD,
    PLAIN,
    TEXT
  }

  /** A line read by itself; level is that of a heading, 1 to 6, else 0. */
  private record Line(Shape shape, int level, String name, int bodyStart) {
    static final Line TEXT = new Line(Shape.TEXT, 0, "", 0);
  }

  private final String label;
  private Line opener = Line.TEXT;
  private boolean ended;
  private String fence = "";

  LabelReader(String label) {
    this.label = plain(label);
  }

  private LabelReader(LabelReader other) {
    this.label = other.label;
    this.opener = other.opener;
    this.ended = other.ended;
    this.fence = other.fence;
  }

  LabelReader copy() {
    return new LabelReader(this);
  }

  boolean isInside() {
    return opener.shape() != Shape.TEXT && !ended;
  }

  /** Takes the next line, its break aside. */
  Step read(String line) {
    if (ended || line.length() > LONGEST) {
      return new Step(isInside() ? Kind.INSIDE : Kind.OUTSIDE, 0);
    }
    boolean inCode = !fence.isEmpty();
    watchFence(line);
    Line read = inCode ? Line.TEXT : parse(line);
    if (!isInside()) {
      if (read.shape() == Shape.TEXT || !read.name().equals(label)) {
        return new Step(Kind.OUTSIDE, 0);
      }
      opener = read;
      return new Step(Kind.BEGINS, read.bodyStart());
    }
    ended = endsPart(read);
    return new Step(ended ? Kind.ENDS : Kind.INSIDE, 0);
  }

  private boolean endsPart(Line line) {
    return switch (line.shape()) {
      case HEADING -> opener.shape() != Shape.HEADING || line.level() <= opener.level();
      case BOLD -> opener.shape() == Shape.BOLD || opener.shape() == Shape.PLAIN;
      case PLAIN -> opener.shape() == Shape.PLAIN;
      case TEXT -> false;
    };
  }

  private void watchFence(String line) {
    String stripped = line.strip();
    if (fence.isEmpty()) {
      if (stripped.startsWith("```") && stripped.indexOf('`', run(stripped)) < 0
          || stripped.startsWith("~~~")) {
        fence = stripped.substring(0, run(stripped));
      }
    } else if (stripped.startsWith(fence) && run(stripped) == stripped.length()) {
      fence = "";
    }
  }

  private static int run(String text) {
    int i = 1;
    while (i < text.length() && text.charAt(i) == text.charAt(0)) {
      i++;
    }
    return i;
  }

  private static Line parse(String line) {
    int start = 0;
    while (start < line.length() && Blank.is(line.charAt(start))) {
      start++;
    }
    if (start == line.length()) {
      return Line.TEXT;
    }
    return switch (line.charAt(start)) {
      case '#' -> heading(line, start);
      case '*', '_' -> bold(line, start);
      default -> plainLabel(line, start);
    };
  }

  private static Line heading(String line, int start) {
    int level = run(line.substring(start));
    int text = start + level;
    boolean heading = level <= 6 && text < line.length() && Blank.is(line.charAt(text));
    return heading
        ? new Line(Shape.HEADING, level, plain(line.substring(text)), line.length())
        : Line.TEXT;
  }

  /** {@code **Label**}, {@code **Label:** text} or {@code **Label**: text}, with * or _. */
  private static Line bold(String line, int start) {
    String mark = line.substring(start, Math.min(start + 2, line.length()));
    if (!mark.equals("**") && !mark.equals("__")) {
      return Line.TEXT;
    }
    int close = line.indexOf(mark, start + 2);
    if (close < 0) {
      return Line.TEXT;
    }
    String inside = line.substring(start + 2, close);
    int behind = close + 2;
    boolean colonInside = endsInColon(inside);
    boolean colonBehind = behind < line.length() && isColon(line.charAt(behind));
    boolean alone = Blank.is(line, behind, line.length());
    return colonInside || colonBehind || alone
        ? new Line(Shape.BOLD, 0, plain(inside), colonBehind ? behind + 1 : behind)
        : Line.TEXT;
  }

  private static Line plainLabel(String line, int start) {
    if (!Character.isLetterOrDigit(line.codePointAt(start))) {
      return Line.TEXT;
    }
    int words = 1;
    for (int i = start; i < line.length(); i++) {
      char c = line.charAt(i);
      if (isColon(c)) {
        boolean stands = c == '：' || i + 1 == line.length() || Blank.is(line.charAt(i + 1));
        String name = plain(line.substring(start, i));
        return stands && !name.isEmpty() ? new Line(Shape.PLAIN, 0, name, i + 1) : Line.TEXT;
      }
      if (Blank.is(c) && !Blank.is(line.charAt(i - 1))) {
        words++;
      }
      if (words > MOST_WORDS || ".!?,;。！？，；".indexOf(c) >= 0) {
        return Line.TEXT;
      }
    }
    return Line.TEXT;
  }

  private static boolean isColon(char c) {
    return c == ':' || c == '：';
  }

  private static boolean endsInColon(String text) {
    String stripped = text.strip();
    return !stripped.isEmpty() && isColon(stripped.charAt(stripped.length() - 1));
  }

  /** The words of a label: without marks around them and without a colon behind, in one case. */
  private static String plain(String label) {
    int from = 0;
    int to = label.length();
    while (from < to && isMargin(label.charAt(from))) {
      from++;
    }
    while (to > from && isMargin(label.charAt(to - 1))) {
      to--;
    }
    return label.substring(from, to).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static boolean isMargin(char c) {
    return Blank.is(c) || "#*_:：".indexOf(c) >= 0;
  }
}
