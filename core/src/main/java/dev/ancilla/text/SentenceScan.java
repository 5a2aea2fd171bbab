package dev.ancilla.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads sentences that end by a mark, for one assumption on where line breaks end them.
 *
 * <p>What is undecided is behind a mark: its closing signs, then white space, then one word.
 */
final class SentenceScan {
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

  private static final Set<String> STARTERS =
      Set.of(
          "the", "a", "an", "it", "he", "she", "they", "we", "i", "you", "this", "that", "these",
          "those", "there", "his", "her", "their", "our", "my", "its", "in", "on", "at", "for",
          "from", "but", "and", "so", "or", "if", "when", "while", "as", "after", "before",
          "however", "then", "what", "who", "why", "how", "to", "with", "also");

  private static final String CLOSERS = "\"'”’)]}*_»」』）】》›";
  private static final String CLOSING_QUOTES = "\"'”’»」』›";

  /** Longer than any abbreviation, list label or starter. */
  private static final int LONGEST = 10;

  private enum State {
    INSIDE,
    /** Behind a mark, while closing signs and further marks follow. */
    AFTER_MARK,
    /** Behind a mark and white space; the next sign decides. */
    BEFORE_NEXT,
    /** The next word decides. */
    IN_NEXT_WORD
  }

  /** What a full stop does by the word before it. */
  private enum Stop {
    ENDS,
    GOES_ON,
    GOES_ON_BEFORE_DIGIT,
    ENDS_BEFORE_CAPITAL,
    ENDS_BEFORE_STARTER
  }

  private RegionLog log;
  private State state = State.INSIDE;
  private int start = -1;
  private int end;
  private boolean hasLetter;
  private int previous = ' ';

  private final int[] token = new int[LONGEST];
  private int tokenLength;
  private boolean inToken;
  private boolean tokenIsFirst;

  private int mark;
  private int markAt;
  private boolean chineseBefore;
  private boolean ellipsis;
  private boolean quoted;
  private Stop stop = Stop.ENDS;

  private final int[] next = new int[LONGEST];
  private int nextLength;
  private int nextStart;

  SentenceScan(RegionLog log) {
    this.log = log;
  }

  SentenceScan copy(RegionLog to) {
    SentenceScan copy = new SentenceScan(to);
    copy.become(this);
    return copy;
  }

  /** Takes over all of another's state but its log. */
  void become(SentenceScan other) {
    state = other.state;
    start = other.start;
    end = other.end;
    hasLetter = other.hasLetter;
    previous = other.previous;
    System.arraycopy(other.token, 0, token, 0, LONGEST);
    tokenLength = other.tokenLength;
    inToken = other.inToken;
    tokenIsFirst = other.tokenIsFirst;
    mark = other.mark;
    markAt = other.markAt;
    chineseBefore = other.chineseBefore;
    ellipsis = other.ellipsis;
    quoted = other.quoted;
    stop = other.stop;
    System.arraycopy(other.next, 0, next, 0, LONGEST);
    nextLength = other.nextLength;
    nextStart = other.nextStart;
  }

  void writeTo(RegionLog to) {
    log = to;
  }

  /** Nothing but white space since the last sentence. */
  boolean isBlank() {
    return start < 0;
  }

  /** Ends what was read, if it is a sentence; only behind white space. */
  void end() {
    state = State.INSIDE;
    if (hasLetter) {
      log.add(start, end);
    }
    start = -1;
    hasLetter = false;
    inToken = false;
    tokenLength = 0;
  }

  void accept(int c, int at) {
    switch (state) {
      case INSIDE -> read(c, at);
      case AFTER_MARK -> readAfterMark(c, at);
      case BEFORE_NEXT -> readBeforeNext(c, at);
      case IN_NEXT_WORD -> readNextWord(c, at);
    }
  }

  private void read(int c, int at) {
    if (Signs.isBlank(c)) {
      inToken = false;
      tokenLength = 0;
    } else if (isMark(c)) {
      mark = c;
      markAt = at;
      chineseBefore = Signs.isHan(previous);
      ellipsis = c == '…';
      quoted = false;
      stop = c == '.' ? stopOf() : Stop.ENDS;
      state = State.AFTER_MARK;
      take(c, at);
    } else {
      take(c, at);
    }
    previous = c;
  }

  private void readAfterMark(int c, int at) {
    if (isMark(c) || CLOSERS.indexOf(c) >= 0 || isEmoji(c)) {
      ellipsis |= mark == '.' && c == '.' && at == markAt + 1;
      quoted |= CLOSING_QUOTES.indexOf(c) >= 0;
      take(c, at);
      previous = c;
      return;
    }
    state = State.INSIDE;
    if (isFullWidthMark(mark)) {
      end();
    } else if (!Signs.isBlank(c)) {
      if (mark != '…' && chineseBefore) {
        end();
      }
    } else if (stop == Stop.ENDS && !ellipsis && !quoted) {
      end();
    } else if (stop != Stop.GOES_ON) {
      state = State.BEFORE_NEXT;
    }
    if (state == State.BEFORE_NEXT) {
      inToken = false;
      tokenLength = 0;
      previous = c;
    } else {
      read(c, at);
    }
  }

  private void readBeforeNext(int c, int at) {
    if (Signs.isBlank(c)) {
      previous = c;
      return;
    }
    state = State.INSIDE;
    if ((ellipsis || quoted) && Character.isLowerCase(c)) {
      read(c, at);
      return;
    }
    boolean ends =
        switch (stop) {
          case ENDS -> true;
          case GOES_ON -> false;
          case GOES_ON_BEFORE_DIGIT -> !Signs.isDigit(c);
          case ENDS_BEFORE_CAPITAL -> Character.isUpperCase(c);
          case ENDS_BEFORE_STARTER -> {
            if (Signs.isLetter(c)) {
              state = State.IN_NEXT_WORD;
            }
            yield false;
          }
        };
    if (state == State.IN_NEXT_WORD) {
      next[0] = c;
      nextLength = 1;
      nextStart = at;
      return;
    }
    if (ends) {
      end();
    }
    read(c, at);
  }

  private void readNextWord(int c, int at) {
    boolean letter = Signs.isLetter(c);
    if (letter && nextLength < LONGEST) {
      next[nextLength++] = c;
      return;
    }
    state = State.INSIDE;
    if (!letter && startsSentence()) {
      end();
    }
    for (int i = 0; i < nextLength; i++) {
      read(next[i], nextStart + i);
    }
    read(c, at);
  }

  private boolean startsSentence() {
    return STARTERS.contains(new String(next, 0, nextLength).toLowerCase(Locale.ROOT));
  }

  private void take(int c, int at) {
    if (start < 0) {
      start = at;
    }
    end = at + 1;
    boolean letter = Signs.isLetterOrDigit(c);
    hasLetter |= letter;
    if (!inToken) {
      inToken = true;
      tokenIsFirst = start == at;
      tokenLength = 0;
    }
    if (letter || tokenLength > 0) {
      if (tokenLength < LONGEST) {
        token[tokenLength] = Character.toLowerCase(c);
      }
      tokenLength = Math.min(tokenLength, LONGEST) + 1;
    }
  }

  /** What a full stop here does: whether it shortens a word or numbers an item. */
  private Stop stopOf() {
    if (!inToken || tokenLength > LONGEST) {
      return Stop.ENDS;
    }
    String word = new String(token, 0, tokenLength);
    if (tokenIsFirst && isListLabel(word) || LEADING.contains(word)) {
      return Stop.GOES_ON;
    }
    if (BEFORE_NUMBERS.contains(word)) {
      // A single letter is also an initial: "p. 5", but "Choose plan P. Then go."
      return isInitials(word) ? Stop.ENDS_BEFORE_STARTER : Stop.GOES_ON_BEFORE_DIGIT;
    }
    if (TRAILING.contains(word)) {
      return Stop.ENDS_BEFORE_CAPITAL;
    }
    return NAME_PARTS.contains(word) || !word.equals("i") && isInitials(word)
        ? Stop.ENDS_BEFORE_STARTER
        : Stop.ENDS;
  }

  /** A number, a Roman number or one of the first letters. */
  private static boolean isListLabel(String word) {
    int length = word.length();
    if (length == 0 || length > 5) {
      return false;
    }
    if (length == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'h') {
      return true;
    }
    boolean digits = length <= 3;
    boolean roman = true;
    for (int i = 0; i < length; i++) {
      char c = word.charAt(i);
      digits &= c >= '0' && c <= '9';
      roman &= c == 'i' || c == 'v' || c == 'x';
    }
    return digits || roman;
  }

  /** One to five letters with full stops between them. */
  private static boolean isInitials(String word) {
    int length = word.codePointCount(0, word.length());
    if (length % 2 == 0 || length > 9) {
      return false;
    }
    boolean letterNext = true;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      if (letterNext ? !Signs.isLetter(c) : c != '.') {
        return false;
      }
      letterNext = !letterNext;
      i += Character.charCount(c);
    }
    return true;
  }

  private static boolean isMark(int c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || isFullWidthMark(c);
  }

  private static boolean isFullWidthMark(int c) {
    return c == '。' || c == '！' || c == '？' || c == '｡';
  }

  private static boolean isEmoji(int c) {
    return c >= 0x80 && (Character.isEmoji(c) || c == 0xFE0F || c == 0x200D);
  }

  /** The units between the last closed one and the end of the text at a place. */
  void addOpen(List<Region> found, int position) {
    if (state == State.IN_NEXT_WORD && startsSentence()) {
      if (hasLetter) {
        found.add(new Region(start, end));
      }
      found.add(new Region(nextStart, position));
    } else if (state == State.IN_NEXT_WORD) {
      found.add(new Region(start, position));
    } else if (hasLetter) {
      found.add(new Region(start, end));
    }
  }

  int certainStart() {
    return hasLetter ? start : -1;
  }

  int certainEnd() {
    return end;
  }
}
