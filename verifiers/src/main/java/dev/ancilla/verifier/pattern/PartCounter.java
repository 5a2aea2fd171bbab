package dev.ancilla.verifier.pattern;

import dev.ancilla.text.CodePoints;
import dev.ancilla.text.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts that separators standing alone cut a text into. */
final class PartCounter implements Counter {
  private final Pattern separator;
  private final boolean distinct;

  PartCounter(String separator, boolean distinct) {
    this.separator = Pattern.compile("(?<!\\S)" + Pattern.quote(separator) + "(?!\\S)");
    this.distinct = distinct;
  }

  @Override
  public Tally count(String text) {
    CodePoints points = CodePoints.of(text);
    List<Region> parts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Matcher matcher = separator.matcher(text);
    int start = 0;
    while (matcher.find()) {
      add(parts, seen, text, start, matcher.start(), points);
      start = matcher.end();
    }
    add(parts, seen, text, start, text.length(), points);
    return Tally.of(parts);
  }

  private void add(
      List<Region> parts, Set<String> seen, String text, int start, int end, CodePoints points) {
    String part = text.substring(start, end).strip();
    if (part.isEmpty()) {
      return;
    }
    String content = part.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    if (!distinct || seen.add(content)) {
      parts.add(points.region(start, end));
    }
  }
}
