package dev.ancilla.text;

import java.util.Locale;

/** What people count in a text. */
public enum Unit {
  /**
   * A character as a reader sees it, but white space: a letter with its marks, an emoji with its
   * modifiers is one.
   */
  CHAR,
  /** One Chinese character. */
  HANZI,
  /**
   * A run of letters and digits with the apostrophes and hyphens inside it; a number such as
   * 1,000.5 and an abbreviation such as U.S. is one word, and so is each Chinese character.
   */
  WORD,
  /** What ends with a full stop, question or exclamation mark; also a heading and a list item. */
  SENTENCE,
  /** A line that is not blank. */
  LINE,
  /** Text between blank lines. */
  PARAGRAPH,
  /** A line that begins with a list mark: {@code -}, {@code *}, {@code +}, a bullet sign. */
  BULLET,
  /** A line that begins with a list mark or a number: {@code 1.} or {@code 1)}. */
  ITEM,
  /**
   * A heading of any level (also an underlined one, and a line wholly in bold) with what follows up
   * to the next.
   */
  SECTION,
  /** A row of a Markdown table: the header or one below the delimiter row. */
  ROW,
  /** A cell of such a row, if it is not empty. */
  CELL;

  /** The name of one, as spec files and messages have it: {@code word}. */
  public String singular() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of several: {@code words}. */
  public String plural() {
    return this == HANZI ? singular() : singular() + "s";
  }
}
