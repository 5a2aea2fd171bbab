package dev.ancilla.verifier.official.python;

import java.util.Locale;
import java.util.function.IntPredicate;

/** Which characters one step of a pattern takes. Immutable. ASCII is answered from a table. */
final class CharTest {
  static final CharTest ANY_BUT_NEWLINE = of(point -> point != '\n');

  private final boolean[] ascii = new boolean[0x80];
  private final IntPredicate rule;

  private CharTest(IntPredicate rule) {
    this.rule = rule;
    for (int c = 0; c < ascii.length; c++) {
      ascii[c] = rule.test(c);
    }
  }

  static CharTest of(IntPredicate rule) {
    return new CharTest(rule);
  }

  /** One literal character. */
  static CharTest literal(int point, boolean ignoreCase) {
    if (!ignoreCase || !isCased(point)) {
      return of(other -> other == point);
    }
    int lower = Character.toLowerCase(point);
    String upper = upper(lower);
    return of(other -> sameLetter(Character.toLowerCase(other), lower, upper));
  }

  /**
   * Whether a small letter stands for another when case is ignored: they are one, or Python's
   * capitals for both are one (long and round s, dotted and dotless i, final sigma).
   */
  static boolean sameLetter(int lower, int other, String upperOfOther) {
    return lower == other || upper(lower).equals(upperOfOther);
  }

  static String upper(int point) {
    return Character.toString(point).toUpperCase(Locale.ROOT);
  }

  static boolean isCased(int point) {
    return Character.toLowerCase(point) != point || !upper(point).equals(Character.toString(point));
  }

  /** The answers for ASCII, for loops that look ahead; not to be written to. */
  boolean[] ascii() {
    return ascii;
  }

  boolean takes(int point) {
    return point < ascii.length ? ascii[point] : rule.test(point);
  }
}
