package dev.ancilla.text;

import java.util.Arrays;

/**
 * Translates UTF-16 indexes, as Java's matchers give them, to code points. Immutable.
 *
 * <p>Cost: one pass to build; a look-up is a subtraction for text without surrogates, else a binary
 * search.
 */
public final class CodePoints {
  private final int[] secondHalves;
  private final int count;

  private CodePoints(int[] secondHalves, int count) {
    this.secondHalves = secondHalves;
    this.count = count;
  }

  /** The places of a text's code points; a lone surrogate counts as one. */
  public static CodePoints of(String text) {
    int pairs = text.length() - text.codePointCount(0, text.length());
    int[] halves = new int[pairs];
    int next = 0;
    for (int i = 1; i < text.length() && next < pairs; i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        halves[next++] = i;
        i++;
      }
    }
    return new CodePoints(halves, text.length() - pairs);
  }

  /** How many code points the text has. */
  public int count() {
    return count;
  }

  /** The number of code points before a UTF-16 index. */
  public int before(int index) {
    if (secondHalves.length == 0) {
      return index;
    }
    int at = Arrays.binarySearch(secondHalves, index);
    int passed = at >= 0 ? at : -at - 1;
    return index - passed;
  }

  /** The region between two UTF-16 indexes. */
  public Region region(int start, int end) {
    return new Region(before(start), before(end));
  }
}
