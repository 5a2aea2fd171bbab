package dev.ancilla.verifier.reference;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The letters and digits of a text without case, accents, width and other dress, and where each
 * stands. Immutable but for the arrays, which nobody changes.
 *
 * <p>Each code point is taken apart on its own as NFKD has it, and lower-cased; of the parts only
 * letters and digits are kept. White space, punctuation, zero-width signs and combining marks leave
 * no trace.
 *
 * @param points the letters and digits
 * @param places the code point of the text that each comes from, ascending
 * @param text in code points, to look at what stands between
 */
@SuppressWarnings("ArrayRecordComponent") // Private to the search; copying would cost more than it.
record Letters(int[] points, int[] places, int[] text) {

  static Letters of(String text) {
    int[] all = text.codePoints().toArray();
    int[] points = new int[all.length];
    int[] places = new int[all.length];
    int count = 0;
    for (int i = 0; i < all.length; i++) {
      if (count == points.length) {
        points = Arrays.copyOf(points, 2 * count);
        places = Arrays.copyOf(places, 2 * count);
      }
      if (all[i] < 0x80) {
        if (Character.isLetterOrDigit(all[i])) {
          points[count] = Character.toLowerCase(all[i]);
          places[count++] = i;
        }
        continue;
      }
      String parts = Normalizer.normalize(Character.toString(all[i]), Normalizer.Form.NFKD);
      for (int k = 0; k < parts.length(); ) {
        int part = parts.codePointAt(k);
        k += Character.charCount(part);
        if (Character.isLetterOrDigit(part)) {
          if (count == points.length) {
            points = Arrays.copyOf(points, 2 * count + 16);
            places = Arrays.copyOf(places, 2 * count + 16);
          }
          points[count] = Character.toLowerCase(Character.toUpperCase(part));
          places[count++] = i;
        }
      }
    }
    return new Letters(Arrays.copyOf(points, count), Arrays.copyOf(places, count), all);
  }

  int length() {
    return points.length;
  }

  /** True if no letter or digit stands directly before this one. */
  boolean beginsWord(int at) {
    int place = places[at];
    return at == 0 || places[at - 1] != place && !touches(places[at - 1], place);
  }

  /** True if no letter or digit stands directly behind this one. */
  boolean endsWord(int at) {
    return at + 1 == points.length
        || places[at + 1] != places[at] && !touches(places[at], places[at + 1]);
  }

  /** In one word: between the two nothing stands but signs that nobody sees. */
  private boolean touches(int before, int after) {
    if (isWrittenWithoutSpaces(text[before]) || isWrittenWithoutSpaces(text[after])) {
      return false;
    }
    for (int i = before + 1; i < after; i++) {
      int type = Character.getType(text[i]);
      boolean unseen =
          type == Character.FORMAT
              || type == Character.NON_SPACING_MARK
              || type == Character.ENCLOSING_MARK;
      if (!unseen) {
        return false;
      }
    }
    return true;
  }

  /** Where words begin in these scripts no sign tells. */
  private static boolean isWrittenWithoutSpaces(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
