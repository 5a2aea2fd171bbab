package dev.ancilla.verifier.official;

import dev.ancilla.verifier.official.OfficialCheck.Rule;
import dev.ancilla.verifier.official.python.PythonJson;
import dev.ancilla.verifier.official.python.PythonPattern;
import dev.ancilla.verifier.official.python.PythonText;
import java.util.List;

/** Bullets, highlights, sections, titles, JSON, fixed answers. */
final class Format {
  private static final List<String> OPTIONS =
      List.of("My answer is yes.", "My answer is no.", "My answer is maybe.");
  private static final List<String> FENCES = List.of("```json", "```Json", "```JSON", "```");

  private Format() {}

  /** Any of the fixed answers, anywhere. */
  static Rule constrainedResponse(Parameters parameters) {
    return response -> OPTIONS.stream().anyMatch(response::contains);
  }

  /** JSON by Python's lights, without its code fence. */
  static Rule json(Parameters parameters) {
    return response -> {
      String text = PythonText.strip(response);
      for (String fence : FENCES) {
        text = text.startsWith(fence) ? text.substring(fence.length()) : text;
      }
      text = text.endsWith("```") ? text.substring(0, text.length() - 3) : text;
      return PythonJson.reads(PythonText.strip(text));
    };
  }

  /** Counts the label with a number; the label is a pattern. */
  static Rule sections(Parameters parameters) {
    String label = PythonText.strip(parameters.text("section_spliter"));
    double wanted = parameters.count("num_sections");
    // The blanks around a heading slow the search down and, beside a plain word, change nothing.
    boolean plain = !label.isEmpty() && label.chars().allMatch(PythonText::isWord);
    PythonPattern heading =
        PythonPattern.compile(plain ? label + "\\s?\\d+" : "\\s?" + label + "\\s?\\d+\\s?");
    // The reference splits, and each group of the label adds a piece to the split.
    int perHeading = 1 + heading.groups();
    return response -> heading.count(response) * perHeading >= wanted;
  }

  /** Counts lines that begin with one star, and lines that begin with a dash. */
  static Rule bullets(Parameters parameters) {
    double wanted = parameters.count("num_bullets");
    return response -> countStarred(response) + countDashed(response) == wanted;
  }

  /**
   * {@code ^\s*\*[^\*].*$}, where the blank may span lines and the character after the star too.
   */
  private static int countStarred(String text) {
    int found = 0;
    for (int line = 0; line >= 0; ) {
      int star = afterBlanks(text, line);
      int end = star;
      if (star + 1 < text.length() && text.charAt(star) == '*' && text.charAt(star + 1) != '*') {
        found++;
        end = star + 2;
      }
      line = nextLine(text, end);
    }
    return found;
  }

  /** {@code ^\s*-.*$}. */
  private static int countDashed(String text) {
    int found = 0;
    for (int line = 0; line >= 0; ) {
      int dash = afterBlanks(text, line);
      if (dash < text.length() && text.charAt(dash) == '-') {
        found++;
      }
      line = nextLine(text, dash);
    }
    return found;
  }

  private static int afterBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && PythonText.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int nextLine(String text, int from) {
    int newline = text.indexOf('\n', from);
    return newline < 0 ? -1 : newline + 1;
  }

  /** Counts {@code *…*} and, again, {@code **…**} on one line with something in between. */
  static Rule highlights(Parameters parameters) {
    double wanted = parameters.count("num_highlights");
    return response -> countHighlights(response, "*") + countHighlights(response, "**") >= wanted;
  }

  private static int countHighlights(String text, String mark) {
    int found = 0;
    int start = text.indexOf(mark);
    while (start >= 0) {
      int inside = start + mark.length();
      int end = inside;
      while (end < text.length() && text.charAt(end) != '*' && text.charAt(end) != '\n') {
        end++;
      }
      boolean closed = text.startsWith(mark, end);
      if (closed && !PythonText.isBlank(text, inside, end)) {
        found++;
      }
      start = text.indexOf(mark, closed ? end + mark.length() : start + 1);
    }
    return found;
  }

  /** {@code <<…>>} on one line with more than angle brackets and blanks in it. */
  static Rule title(Parameters parameters) {
    return Format::hasTitle;
  }

  private static boolean hasTitle(String text) {
    for (int start = text.indexOf("<<"); start >= 0; ) {
      int newline = text.indexOf('\n', start);
      int lineEnd = newline < 0 ? text.length() : newline;
      int close = text.lastIndexOf(">>", lineEnd - 2);
      if (close > start + 2) {
        int from = start;
        while (from < close + 2 && text.charAt(from) == '<') {
          from++;
        }
        int to = close + 2;
        while (to > from && text.charAt(to - 1) == '>') {
          to--;
        }
        if (!PythonText.isBlank(text, from, to)) {
          return true;
        }
      }
      start = text.indexOf("<<", lineEnd);
    }
    return false;
  }
}
