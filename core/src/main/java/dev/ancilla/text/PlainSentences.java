package dev.ancilla.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sentences as a reader counts them.
 *
 * <p>This code is hard, because the rules contradict each other; change it only together with the
 * table in {@code PlainSentencesTest}. The choices are argued in docs/decisions/0005.
 *
 * <ol>
 *   <li>Blank lines, list items and headings end a sentence whether or not a mark does.
 *   <li>{@code 。！？} always end one. {@code . ! ? …} do where white space or the end follows, or
 *       where they stand after a Chinese character.
 *   <li>Closing quotes, brackets, emphasis and emoji after the mark belong to the sentence.
 *   <li>Before a lower-case letter, an ellipsis does not end a sentence, nor does a mark inside
 *       closing quotes: <i>"Really?" he asked.</i>
 *   <li>A full stop does not end one after a list number or, mostly, after an abbreviation.
 *   <li>A stretch without any letter or digit is no sentence.
 * </ol>
 */
final class PlainSentences {
  private static final Pattern NUMBERED =
      Pattern.compile("\\h*\\d{1,3}[.)]\\h+\\S.*", Pattern.DOTALL);
  private static final Pattern HEADING =
      Pattern.compile("\\h{0,3}#{1,6}\\h.*|\\h{0,3}\\*\\*.*\\*\\*\\s*", Pattern.DOTALL);
  private static final Pattern LIST_LABEL = Pattern.compile("\\d{1,3}|[ivx]{1,5}|[a-h]");

  /** Never last in a sentence, but where the text ends. */
  private static final Set<String> LEADING =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "rev", "vs", "e.g", "i.e", "cf", "approx", "p.s",
          "p.p.s");

  /** An abbreviation only before a number: "No. 5", but "No. It rained." */
  private static final Set<String> BEFORE_NUMBERS =
      Set.of("no", "nos", "vol", "fig", "figs", "p", "pp", "ch", "sec", "art", "est", "ca");

  /** Last in a sentence when a capital follows. */
  private static final Set<String> TRAILING = Set.of("etc", "a.m", "p.m", "al");

  /** Part of names: last in a sentence only when a word follows that rarely belongs to a name. */
  private static final Set<String> NAME_PARTS =
      Set.of("st", "mt", "sr", "jr", "inc", "ltd", "co", "corp", "dept", "ph.d");

  private static final Pattern INITIALS = Pattern.compile("\\p{L}(?:\\.\\p{L}){0,4}");
  private static final Set<String> STARTERS =
      Set.of(
          "the", "a", "an", "it", "he", "she", "they", "we", "i", "you", "this", "that", "these",
          "those", "there", "his", "her", "their", "our", "my", "its", "in", "on", "at", "for",
          "from", "but", "and", "so", "or", "if", "when", "while", "as", "after", "before",
          "however", "then", "what", "who", "why", "how", "to", "with", "also");

  private static final String CLOSERS = "\"'”’)]}*_»」』）】》›";
  private static final String CLOSING_QUOTES = "\"'”’»」』›";

  private final String text;
  private final CodePoints points;
  private final List<Region> found = new ArrayList<>();

  private PlainSentences(String text, CodePoints points) {
    this.text = text;
    this.points = points;
  }

  static List<Region> of(String text, CodePoints points) {
    PlainSentences sentences = new PlainSentences(text, points);
    sentences.read();
    return sentences.found;
  }

  private void read() {
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n' && breaksSentence(i)) {
        add(start, i);
        start = i + 1;
        i++;
      } else if (isMark(c)) {
        int end = afterClosers(i + 1);
        if (endsSentence(start, i, end)) {
          add(start, end);
          start = end;
        }
        i = end;
      } else {
        i++;
      }
    }
    add(start, text.length());
  }

  private void add(int start, int end) {
    if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
      PlainSegmenter.addTrimmed(found, text, start, end, points);
    }
  }

  private boolean breaksSentence(int newline) {
    String line = text.substring(text.lastIndexOf('\n', newline - 1) + 1, newline);
    String next = text.substring(newline + 1, PlainSegmenter.lineEnd(text, newline + 1));
    return next.isBlank() || standsAlone(line) || standsAlone(next);
  }

  /** A list item or a heading. */
  private static boolean standsAlone(String line) {
    return PlainSegmenter.isBullet(line)
        || NUMBERED.matcher(line).matches()
        || HEADING.matcher(line).matches();
  }

  private static boolean isMark(char c) {
    return isFullWidthMark(c) || c == '.' || c == '!' || c == '?' || c == '…';
  }

  private static boolean isFullWidthMark(char c) {
    return c == '。' || c == '！' || c == '？' || c == '｡';
  }

  private int afterClosers(int from) {
    int i = from;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      boolean belongs =
          point < 0x10000 && isMark((char) point) || CLOSERS.indexOf(point) >= 0 || isEmoji(point);
      if (!belongs) {
        break;
      }
      i += Character.charCount(point);
    }
    return i;
  }

  private static boolean isEmoji(int point) {
    return Character.isEmoji(point) && !Character.isDigit(point) && point != '#'
        || point == 0xFE0F
        || point == 0x200D;
  }

  private boolean endsSentence(int start, int mark, int end) {
    char c = text.charAt(mark);
    if (isFullWidthMark(c) || PlainSegmenter.isBlank(text, end, text.length())) {
      return true;
    }
    if (!PlainSegmenter.isBlank(text.charAt(end))) {
      return c != '…' && mark > 0 && PlainWords.isHan(text.codePointBefore(mark));
    }
    boolean lowerCaseFollows = Character.isLowerCase(text.codePointAt(firstAfterSpace(end)));
    if (lowerCaseFollows && (isEllipsis(mark, end) || endsInQuote(mark, end))) {
      return false;
    }
    return c != '.' || !shortens(start, mark, end);
  }

  private boolean isEllipsis(int mark, int end) {
    return text.charAt(mark) == '…' || text.substring(mark, end).startsWith("..");
  }

  private boolean endsInQuote(int mark, int end) {
    return text.substring(mark, end).chars().anyMatch(c -> CLOSING_QUOTES.indexOf(c) >= 0);
  }

  /** True when this full stop shortens a word or numbers an item rather than ends a sentence. */
  private boolean shortens(int start, int mark, int end) {
    int from = mark;
    while (from > start && !PlainSegmenter.isBlank(text.charAt(from - 1))) {
      from--;
    }
    String word = lettersOf(text.substring(from, mark));
    if (PlainSegmenter.isBlank(text, start, from) && LIST_LABEL.matcher(word).matches()) {
      return true;
    }
    int next = firstAfterSpace(end);
    if (LEADING.contains(word)) {
      return true;
    }
    if (BEFORE_NUMBERS.contains(word) && Character.isDigit(text.codePointAt(next))) {
      return true;
    }
    if (TRAILING.contains(word)) {
      return !Character.isUpperCase(text.codePointAt(next));
    }
    boolean partOfName =
        NAME_PARTS.contains(word) || !word.equals("i") && INITIALS.matcher(word).matches();
    return partOfName && !STARTERS.contains(wordAt(next));
  }

  private int firstAfterSpace(int from) {
    int i = from;
    while (PlainSegmenter.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private String wordAt(int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end).toLowerCase(Locale.ROOT);
  }

  private static String lettersOf(String token) {
    int from = 0;
    while (from < token.length() && !Character.isLetterOrDigit(token.charAt(from))) {
      from++;
    }
    return token.substring(from).toLowerCase(Locale.ROOT);
  }
}
