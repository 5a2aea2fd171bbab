package dev.ancilla.verifier.pattern;

import dev.ancilla.text.CodePoints;
import dev.ancilla.text.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * Stretches between two marks on one line, the innermost of nested ones; one walk, no backing up.
 */
final class EnclosedCounter implements Counter {
  private static final int NONE = -1;

  private final String open;
  private final String close;

  EnclosedCounter(String open, String close) {
    this.open = open;
    this.close = close;
  }

  @Override
  public Tally count(String text) {
    CodePoints points = CodePoints.of(text);
    List<Region> found = new ArrayList<>();
    int opened = NONE;
    int i = 0;
    while (i < text.length()) {
      if (opened != NONE && text.startsWith(close, i)) {
        int end = i + close.length();
        if (!text.substring(opened + open.length(), i).isBlank()) {
          found.add(points.region(opened, end));
        }
        opened = NONE;
        i = end;
      } else if (text.startsWith(open, i)) {
        opened = i;
        i += open.length();
      } else {
        opened = text.charAt(i) == '\n' ? NONE : opened;
        i++;
      }
    }
    return Tally.of(found);
  }
}
