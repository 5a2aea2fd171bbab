package dev.ancilla.text;

import java.util.Locale;

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
  BULLET;

  /** The name of one, as spec files and messages have it: {@code word}. */
  public String singular() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of several: {@code words}. */
  public String plural() {
    return singular() + "s";
  }
}
