package dev.ancilla.text;

/** What a stretch of a text can stand in. */
public enum Enclosure {
  /** A fenced code block with its fences, or a span between backticks with these. */
  CODE,
  /**
   * A quotation between quotation marks, with these, or a line that begins with {@code >}. Single
   * quotation marks are apostrophes too often to count.
   */
  QUOTE
}
