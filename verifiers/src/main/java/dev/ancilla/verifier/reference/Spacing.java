package dev.ancilla.verifier.reference;

import dev.ancilla.automaton.CodePointSet;
import java.util.Arrays;

/** White space as readers see it, and texts in which each run of it is one space. */
final class Spacing {
  /** All white space, the spaces that forbid a line break among it. */
  static final CodePointSet BLANK = CodePointSet.where(Spacing::isBlank);

  private Spacing() {}

  static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  /** The code points, each run of white space as one space, none at either end. */
  static int[] collapsed(String text) {
    int[] points = new int[text.length()];
    int count = 0;
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (isBlank(point)) {
        space = count > 0;
      } else {
        if (space) {
          points[count++] = ' ';
          space = false;
        }
        points[count++] = point;
      }
    }
    return Arrays.copyOf(points, count);
  }
}
