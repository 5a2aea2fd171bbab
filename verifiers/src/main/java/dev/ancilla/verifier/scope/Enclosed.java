package dev.ancilla.verifier.scope;

import dev.ancilla.spec.Selector.Enclosure;
import dev.ancilla.text.Region;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands inside quotation marks or code, the marks themselves aside.
 *
 * <p>Code is a fenced block or a span between runs of as many backticks. A quotation stands between
 * marks that belong together, or behind {@code >} at the start of a line; inside code there is
 * none. Neither spans nor quotations go over a blank line; marks that are not closed enclose
 * nothing. Linear in the text.
 */
final class Enclosed {
  /** Stands in the place of each code point that is passed over. */
  static final char SIGN = '\ufffc';

  private static final String OPENERS = "\"“„«‹「『‘";
  private static final List<String> CLOSERS = List.of("\"", "”", "“”", "»", "›", "」", "』", "’");

  private final String text;
  private final BitSet code = new BitSet();
  private final BitSet codeAndMarks = new BitSet();
  private final BitSet quoted = new BitSet();

  private Enclosed(String text) {
    this.text = text;
  }

  /** The text with a sign for each code point inside these; as many code points as before. */
  static String passedOver(String text, Set<Enclosure> enclosures) {
    if (enclosures.isEmpty()) {
      return text;
    }
    Enclosed enclosed = new Enclosed(text);
    enclosed.findCode();
    BitSet hidden = new BitSet();
    if (enclosures.contains(Enclosure.CODE)) {
      hidden.or(enclosed.code);
    }
    if (enclosures.contains(Enclosure.QUOTE)) {
      enclosed.findQuotations();
      hidden.or(enclosed.quoted);
    }
    StringBuilder left = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      left.appendCodePoint(hidden.get(i) ? SIGN : point);
      i += Character.charCount(point);
    }
    return left.toString();
  }

  /** The regions in which a letter or digit is left, or nothing was passed over. */
  static List<Region> somethingLeft(String text, List<Region> regions) {
    List<Region> left = new ArrayList<>(regions.size());
    int point = 0;
    int index = 0;
    for (Region region : regions) {
      int from = text.offsetByCodePoints(index, region.start() - point);
      index = text.offsetByCodePoints(from, region.length());
      point = region.end();
      String words = text.substring(from, index);
      if (words.indexOf(SIGN) < 0 || words.codePoints().anyMatch(Character::isLetterOrDigit)) {
        left.add(region);
      }
    }
    return left;
  }

  private void findCode() {
    int from = 0;
    for (CodeBlock block : CodeBlock.in(text)) {
      findSpans(from, block.start());
      code.set(block.start(), block.end());
      codeAndMarks.set(block.start(), block.end());
      from = block.end();
    }
    findSpans(from, text.length());
  }

  private void findSpans(int start, int end) {
    // For each length of a run of backticks: there is no other such run before this index.
    Map<Integer, Integer> noneBefore = new HashMap<>();
    int paragraphEnd = start;
    int i = start;
    while (i < end) {
      if (i >= paragraphEnd) {
        paragraphEnd = paragraphEnd(i, end);
      }
      if (text.charAt(i) != '`') {
        i++;
        continue;
      }
      int length = run(i, end);
      int inside = i + length;
      int close =
          noneBefore.getOrDefault(length, 0) > inside ? -1 : runOf(length, inside, paragraphEnd);
      if (close < 0) {
        noneBefore.put(length, paragraphEnd);
        i = inside;
      } else {
        code.set(inside, close);
        codeAndMarks.set(i, close + length);
        i = close + length;
      }
    }
  }

  private int run(int from, int end) {
    int i = from;
    while (i < end && text.charAt(i) == '`') {
      i++;
    }
    return i - from;
  }

  private int runOf(int length, int from, int end) {
    int i = text.indexOf('`', from);
    while (i >= 0 && i < end) {
      int here = run(i, end);
      if (here == length) {
        return i;
      }
      i = text.indexOf('`', i + here);
    }
    return -1;
  }

  private int paragraphEnd(int from, int end) {
    int line = text.indexOf('\n', from);
    while (line >= 0 && line < end) {
      int next = text.indexOf('\n', line + 1);
      int lineEnd = next < 0 ? text.length() : next;
      if (Blank.is(text, line + 1, lineEnd)) {
        return line + 1;
      }
      line = next;
    }
    return end;
  }

  private void findQuotations() {
    findBlockQuotations();
    int[] noneBefore = new int[OPENERS.length()];
    int paragraphEnd = 0;
    int i = 0;
    while (i < text.length()) {
      if (i >= paragraphEnd) {
        paragraphEnd = paragraphEnd(i, text.length());
      }
      int kind = codeAndMarks.get(i) ? -1 : OPENERS.indexOf(text.charAt(i));
      if (kind < 0 || noneBefore[kind] > i) {
        i++;
        continue;
      }
      int close = closer(CLOSERS.get(kind), i + 1, paragraphEnd);
      if (close < 0) {
        noneBefore[kind] = paragraphEnd;
        i++;
      } else {
        quoted.set(i + 1, close);
        i = close + 1;
      }
    }
  }

  private int closer(String marks, int from, int end) {
    for (int i = from; i < end; i++) {
      // An apostrophe looks like a closing mark, but letters follow it.
      boolean apostrophe =
          text.charAt(i) == '’' && i + 1 < end && Character.isLetter(text.charAt(i + 1));
      if (marks.indexOf(text.charAt(i)) >= 0 && !codeAndMarks.get(i) && !apostrophe) {
        return i;
      }
    }
    return -1;
  }

  private void findBlockQuotations() {
    int line = 0;
    while (line < text.length()) {
      int next = text.indexOf('\n', line);
      int end = next < 0 ? text.length() : next;
      int mark = line;
      while (mark < end && Blank.is(text.charAt(mark))) {
        mark++;
      }
      if (mark < end && text.charAt(mark) == '>' && !codeAndMarks.get(mark)) {
        quoted.set(mark + 1, end);
      }
      line = end + 1;
    }
  }
}
