package dev.ancilla.text;

/** What people count in a text. */
public enum Unit {
  /** A code point that is not white space. */
  CHAR,
  /**
   * A run of letters, digits and the apostrophes and hyphens inside it; each Chinese character is
   * one.
   */
  WORD,
  SENTENCE,
  /** A line that is not blank. */
  LINE,
  /** Text between blank lines. */
  PARAGRAPH,
  /** A line that begins with a list mark: {@code -}, {@code *}, {@code +}, a bullet sign. */
  BULLET
}
