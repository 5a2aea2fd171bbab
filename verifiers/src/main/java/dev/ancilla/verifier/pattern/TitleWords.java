package dev.ancilla.verifier.pattern;

import java.util.Set;

/**
 * Which words of a text are not in title case, word by word. Mutable; one thread at a time.
 *
 * <p>A word that begins with a small letter is wrong, unless it is a short function word with other
 * words on both sides of it in its line.
 */
final class TitleWords {
  /** Articles, coordinating conjunctions, and prepositions of up to four letters. */
  static final Set<String> FUNCTION_WORDS =
      Set.of(
          "a", "an", "the", "and", "but", "or", "nor", "for", "so", "yet", "as", "at", "by", "in",
          "into", "of", "off", "on", "onto", "over", "per", "to", "up", "via", "vs", "from", "with",
          "than");

  private boolean begun;
  private boolean doubtful;

  /** How many words are wrong for sure. */
  private int wrong;

  TitleWords() {}

  TitleWords(TitleWords other) {
    this.begun = other.begun;
    this.doubtful = other.doubtful;
    this.wrong = other.wrong;
  }

  /** True if the next word would be the first of its line. */
  boolean atLineStart() {
    return !begun;
  }

  int wrong() {
    return wrong;
  }

  /** A line ends, or the text: the word before turns out to be the last one. True if wrong. */
  boolean endLine() {
    boolean last = doubtful;
    wrong += last ? 1 : 0;
    begun = false;
    doubtful = false;
    return last;
  }

  /** True if wrong whatever follows it. */
  boolean take(String word) {
    boolean small = Character.getType(word.codePointAt(0)) == Character.LOWERCASE_LETTER;
    boolean perhaps = begun && FUNCTION_WORDS.contains(word);
    begun = true;
    doubtful = small && perhaps;
    boolean bad = small && !perhaps;
    wrong += bad ? 1 : 0;
    return bad;
  }
}
