package dev.ancilla.text;

/**
 * A stretch of a text.
 *
 * @param start first code point, inclusive
 * @param end last code point, exclusive
 */
public record Region(int start, int end) implements Comparable<Region> {
  public Region {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("region [%d, %d) is no stretch.".formatted(start, end));
    }
  }

  /** In code points. */
  public int length() {
    return end - start;
  }

  /** The words of the text that this region covers. */
  public String of(String text) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, length()));
  }

  @Override
  public int compareTo(Region other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
