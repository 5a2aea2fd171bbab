package dev.ancilla.verifier.language;

import dev.ancilla.spec.Obligation.Spelling.Variant;
import dev.ancilla.text.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a text and notes the words in the other spelling. One thread at a time; {@link #copy} forks
 * it.
 *
 * <p>It judges a stretch without white space once that stretch has ended. Code, addresses, names of
 * files and variables are left aside, and words with one capital within a sentence, which may be
 * names.
 */
final class SpellingReader {
  /** A word in the other spelling, and what to write instead. */
  record Slip(Region region, String word, String right) {}

  private static final String SENTENCE_ENDS = ".!?:…";
  private static final String CLOSERS = "\"'”’)]*_»";
  private static final String OPENING_QUOTES = "\"“‘'«";

  private final Variant variant;
  private final List<Slip> slips;
  private final StringBuilder token;
  private int position;
  private int tokenStart;
  private boolean lineStart = true;
  private boolean sentenceStart = true;
  private boolean fenced;
  private boolean restIsCode;
  private boolean span;

  SpellingReader(Variant variant) {
    this(variant, new ArrayList<>(), new StringBuilder());
  }

  private SpellingReader(Variant variant, List<Slip> slips, StringBuilder token) {
    this.variant = variant;
    this.slips = slips;
    this.token = token;
  }

  SpellingReader copy() {
    SpellingReader copy =
        new SpellingReader(variant, new ArrayList<>(slips), new StringBuilder(token));
    copy.position = position;
    copy.tokenStart = tokenStart;
    copy.lineStart = lineStart;
    copy.sentenceStart = sentenceStart;
    copy.fenced = fenced;
    copy.restIsCode = restIsCode;
    copy.span = span;
    return copy;
  }

  /** The slips in the stretches that have ended, in order. */
  List<Slip> slips() {
    return slips;
  }

  void accept(int codePoint) {
    if (Prose.isBlank(codePoint)) {
      endToken();
      if (codePoint == '\n') {
        lineStart = true;
        sentenceStart = true;
        restIsCode = false;
        span = false;
      }
    } else {
      if (token.isEmpty()) {
        tokenStart = position;
      }
      token.appendCodePoint(codePoint);
    }
    position++;
  }

  /** Judges the last stretch, since the text or the stretch ends here. */
  void endToken() {
    if (token.isEmpty()) {
      return;
    }
    String text = token.toString();
    token.setLength(0);
    boolean fence = lineStart && (text.startsWith("```") || text.startsWith("~~~"));
    lineStart = false;
    if (fence) {
      fenced = !fenced;
      restIsCode = true;
      return;
    }
    if (fenced || restIsCode) {
      return;
    }
    boolean prose = !isCodeLike(text);
    boolean words = text.codePoints().anyMatch(Character::isLetterOrDigit);
    judge(text, prose);
    if (words) {
      sentenceStart = endsSentence(text);
    }
  }

  private static boolean isCodeLike(String text) {
    if (Prose.isAddress(text) || text.indexOf('_') > 0 || text.indexOf('\\') >= 0) {
      return true;
    }
    int first = text.charAt(0);
    if (first == '#' && text.length() > 1 || first == '/' || first == '$' || first == '<') {
      return true;
    }
    for (int dot = text.indexOf('.'); dot > 0; dot = text.indexOf('.', dot + 1)) {
      boolean inside = dot + 1 < text.length() && Character.isLetter(text.charAt(dot + 1));
      if (inside && Character.isLetterOrDigit(text.charAt(dot - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Walks over a stretch; backticks open and close code even where it holds no words. */
  private void judge(String text, boolean prose) {
    boolean first = sentenceStart;
    int point = tokenStart;
    int i = 0;
    while (i < text.length()) {
      int here = text.codePointAt(i);
      if (!isPlainLetter(here)) {
        span ^= here == '`';
        i += Character.charCount(here);
        point++;
        continue;
      }
      int end = i;
      while (end < text.length() && isPlainLetter(text.charAt(end))) {
        end++;
      }
      if (prose && !span && standsAlone(text, i, end)) {
        boolean mayBeCapital = first || i > 0 && OPENING_QUOTES.indexOf(text.charAt(i - 1)) >= 0;
        check(text.substring(i, end), point, mayBeCapital);
      }
      first = false;
      point += end - i;
      i = end;
    }
  }

  private static boolean isPlainLetter(int point) {
    return point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z';
  }

  /** No letter with a sign of its own and no digit is beside it. */
  private static boolean standsAlone(String text, int start, int end) {
    return (start == 0 || !belongs(text.codePointBefore(start)))
        && (end == text.length() || !belongs(text.codePointAt(end)));
  }

  private static boolean belongs(int point) {
    return Character.isDigit(point)
        || Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  private void check(String word, int point, boolean mayBeCapital) {
    boolean capital = Character.isUpperCase(word.charAt(0));
    boolean shouted = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    if (capital && !shouted && !mayBeCapital) {
      return;
    }
    Lexicon.shared()
        .corrected(word.toLowerCase(Locale.ROOT), variant)
        .ifPresent(
            right ->
                slips.add(
                    new Slip(
                        new Region(point, point + word.length()),
                        word,
                        dressed(right, capital, shouted))));
  }

  private static String dressed(String right, boolean capital, boolean shouted) {
    if (shouted) {
      return right.toUpperCase(Locale.ROOT);
    }
    return capital ? Character.toUpperCase(right.charAt(0)) + right.substring(1) : right;
  }
}
