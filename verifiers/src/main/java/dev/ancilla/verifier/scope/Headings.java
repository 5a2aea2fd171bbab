package dev.ancilla.verifier.scope;

import dev.ancilla.text.CodePoints;
import dev.ancilla.text.Region;
import java.util.Optional;

/** Finds the stretch under a heading or label. */
final class Headings {
  private Headings() {}

  /**
   * What stands under the first heading or label of this name, white space around it cut off; empty
   * where there is none. Lines inside fenced code are no headings. Linear in the text.
   */
  static Optional<Region> body(String text, String label) {
    LabelReader reader = new LabelReader(label);
    int line = 0;
    int bodyStart = -1;
    int bodyEnd = text.length();
    while (line <= text.length()) {
      int next = text.indexOf('\n', line);
      int end = next < 0 ? text.length() : next;
      LabelReader.Step step = reader.read(text.substring(line, end));
      if (step.kind() == LabelReader.Kind.BEGINS) {
        bodyStart = line + step.bodyStart();
      } else if (step.kind() == LabelReader.Kind.ENDS) {
        bodyEnd = line;
        break;
      }
      line = end + 1;
    }
    return bodyStart < 0
        ? Optional.empty()
        : Optional.of(trimmed(text, Math.min(bodyStart, bodyEnd), bodyEnd));
  }

  private static Region trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Blank.is(text.charAt(from))) {
      from++;
    }
    while (to > from && Blank.is(text.charAt(to - 1))) {
      to--;
    }
    return CodePoints.of(text).region(from, to);
  }
}
