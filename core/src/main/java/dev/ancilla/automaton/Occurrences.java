package dev.ancilla.automaton;

import dev.ancilla.text.Region;
import java.util.List;

/**
 * Where an expression occurs in a growing text: without overlaps, leftmost first, of those the
 * longest, each search going on behind the last hit. An empty match is no hit. One thread at a
 * time; copies are independent.
 *
 * <pre>
 *   Occurrences hits = Occurrences.of(RegularExpression.literal("spam", false));
 *   hits.accept("no spam, no sp");
 *   hits.closed();    // [3, 7): certain, whatever follows
 *   hits.open();      // what else would count if the text ended here: nothing
 * </pre>
 *
 * <p>For literals this is what a loop over {@code java.util.regex.Matcher.find} finds. For patterns
 * Java takes the first alternative that matches, this takes the longest match: in "abc", {@code
 * a|ab} is "a" for Java and "ab" here. Boundaries look at the whole text, also at what stands
 * before the last hit.
 *
 * <p>Regions count code points. A code point costs at most the size of the automaton, nothing for
 * one that neither begins nor continues a match; so the whole text is linear, for every expression.
 * At every cut {@link #hits} is what {@link #find} says of the text so far.
 */
public sealed interface Occurrences permits LeftmostLongest {

  /**
   * Begins a search. Compiles the expression; copy an unused one to search again.
   *
   * @throws IllegalArgumentException if the expression is too large; see {@link Nfa#of}
   */
  static Occurrences of(RegularExpression expression) {
    return new LeftmostLongest(new Search(Nfa.of(expression)));
  }

  /**
   * Begins a search for the expression where nothing touches it.
   *
   * @param before must not stand before a hit
   * @param after must not stand behind a hit
   */
  static Occurrences ofGuarded(
      RegularExpression expression, CodePointSet before, CodePointSet after) {
    return of(expression.guarded(before, after));
  }

  /** All hits in a whole text, in order. */
  static List<Region> find(RegularExpression expression, String text) {
    Occurrences occurrences = of(expression);
    occurrences.accept(text);
    return occurrences.hits();
  }

  /** Takes one more code point. */
  void accept(int codePoint);

  /** Takes more text, code point by code point; must not be cut inside a surrogate pair. */
  default void accept(String text) {
    text.codePoints().forEach(this::accept);
  }

  /** How many code points were taken. */
  int position();

  /**
   * Hits that stay as they are whatever follows, in order. Without boundaries in the expression
   * none is missing; with boundaries a hit may be closed later than it could be.
   */
  List<Region> closed();

  /** How many {@link #closed}. O(1). */
  int closedCount();

  /** The hits behind the closed ones, if the text ended here, in order. */
  List<Region> open();

  /** All hits if the text ended here: {@link #closed}, then {@link #open}. */
  List<Region> hits();

  /** How many {@link #hits}. Costs as much as {@link #open}. */
  int count();

  /**
   * How many hits there will be at least, whatever follows: those that are closed, and one more if
   * there is a hit that can still grow or give way to an earlier one, but not vanish. O(1).
   */
  int certainCount();

  /** A search in the same place that goes its own way. Costs what is pending, not the hits. */
  Occurrences copy();
}
