package dev.ancilla.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a growing text into units of one kind.
 *
 * <p>At every moment {@link #closed} and {@link #open} together are what {@link Segmenter#plain()}
 * finds in the text so far; it is made of cutters itself. One thread at a time; {@link #copy}
 * forks.
 *
 * <p>Cost: constant for a character, whatever the text; memory for the closed units and a few
 * numbers for what is undecided; {@link #open} costs what it returns, more than a few units only
 * behind a line that may still become a bold heading, and in a row of a table.
 */
public interface Cutter {

  /** A cutter for these units that has read nothing. */
  static Cutter of(Unit unit) {
    return PlainCutter.of(unit);
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

  /** How many units are certain: they stay, in number and extent, whatever follows. */
  int closedCount();

  /** A unit that is certain, by its place from 0. */
  Region closed(int index);

  /** The further units if the text ended here; usually none or one. */
  List<Region> open();

  /**
   * The stretch that surely belongs to the first unit not closed, and begins where that unit
   * begins, whatever follows; empty at {@link #position()} if nothing is known to.
   */
  Region certain();

  /** The units if the text ended here. */
  default List<Region> units() {
    List<Region> open = open();
    int closed = closedCount();
    List<Region> all = new ArrayList<>(closed + open.size());
    for (int i = 0; i < closed; i++) {
      all.add(closed(i));
    }
    all.addAll(open);
    return all;
  }

  /** A cutter that goes on from here on its own. */
  Cutter copy();
}
