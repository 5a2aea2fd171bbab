package dev.ancilla.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells what of a growing Markdown text stands in code or in a quotation. One thread at a time;
 * {@link #copy} forks it.
 *
 * <p>Before {@link #decided} nothing changes whatever follows; {@link #regions} is how it looks if
 * the text ends here. A backtick or quotation mark encloses only if its partner follows in the same
 * block (a paragraph, list item, heading or row), so a decision may lag until the block ends. A
 * code block is decided with its first line and runs to the end of the text if no fence closes it.
 * Within code no mark counts; a straight quotation mark behind a letter or digit opens nothing.
 *
 * <p>Cost: constant for a character (but for a run of backticks: one step for each different length
 * of such runs left open in the block); {@link #open} costs the regions not yet decided.
 */
public sealed interface Enclosures permits PlainEnclosures {

  /** A reader that has read nothing. */
  static Enclosures start() {
    return new PlainEnclosures();
  }

  /** A reader that has read a whole text. */
  static Enclosures of(CharSequence text) {
    Enclosures enclosures = start();
    enclosures.acceptAll(text);
    return enclosures;
  }

  /** Reads one more code point; a lone surrogate counts as one. */
  void accept(int codePoint);

  /** Reads the code points of a text. */
  default void acceptAll(CharSequence text) {
    for (int i = 0; i < text.length(); ) {
      int codePoint = Character.codePointAt(text, i);
      accept(codePoint);
      i += Character.charCount(codePoint);
    }
  }

  /** How many code points have been read. */
  int position();

  /** Code points before this place stay in or out of such an enclosure, whatever follows. */
  int decided(Enclosure enclosure);

  /**
   * Whether a code point before {@link #decided} is enclosed. Cost: the logarithm of the regions.
   */
  boolean encloses(Enclosure enclosure, int at);

  /** How many regions are certain and complete. */
  int closedCount(Enclosure enclosure);

  /** A region that is certain and complete, by its place from 0. */
  Region closed(Enclosure enclosure, int index);

  /** The further regions if the text ended here. */
  List<Region> open(Enclosure enclosure);

  /** All regions if the text ended here, in order, apart. */
  default List<Region> regions(Enclosure enclosure) {
    List<Region> all = new ArrayList<>();
    for (int i = 0; i < closedCount(enclosure); i++) {
      all.add(closed(enclosure, i));
    }
    all.addAll(open(enclosure));
    return all;
  }

  /** A reader that goes on from here on its own. */
  Enclosures copy();
}
