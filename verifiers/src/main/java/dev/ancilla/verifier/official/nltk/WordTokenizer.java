package dev.ancilla.verifier.official.nltk;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts English text into words as NLTK's {@code word_tokenize} does: Punkt sentences, then the
 * Treebank rules ("don't" is "do" and "n't", double quotes become {@code ``} and {@code ''}).
 * Immutable, thread-safe.
 *
 * <p>The rules are rewriting passes whose order matters: one inserts blanks that the next looks at.
 * Each pass is one scan, left out where the sentence has none of its signs.
 */
public final class WordTokenizer {
  private static final WordTokenizer ENGLISH = new WordTokenizer(SentenceTokenizer.english());

  private final SentenceTokenizer sentences;

  private WordTokenizer(SentenceTokenizer sentences) {
    this.sentences = sentences;
  }

  /** The one for English. */
  public static WordTokenizer english() {
    return ENGLISH;
  }

  /** The words of all sentences in order. */
  public List<String> words(String text) {
    List<String> found = new ArrayList<>();
    for (String sentence : sentences.sentences(text)) {
      new TreebankPasses(sentence).addWords(found);
    }
    return found;
  }

  /** How many of the words are all capitals in Python's sense: {@code str.isupper}. */
  public int countCapitals(String text) {
    int found = 0;
    for (String sentence : sentences.sentences(text)) {
      if (mayHoldCapitals(sentence)) {
        found += new TreebankPasses(sentence).countCapitals();
      }
    }
    return found;
  }

  /**
   * Whether some word might be all capitals: some capital is not followed by a small letter, or is
   * cut off from it by a contraction ("CANnot", "'Tis", "An't"). Most sentences have none.
   */
  private static boolean mayHoldCapitals(String sentence) {
    int last = sentence.length() - 1;
    for (int i = 0; i <= last; i++) {
      if (!isCapital(sentence, i)) {
        continue;
      }
      boolean beforeSmall = i < last && Character.isLowerCase(sentence.charAt(i + 1));
      boolean afterCapital =
          i > 0 && (sentence.charAt(i - 1) == '\'' || isCapital(sentence, i - 1));
      if (!beforeSmall || afterCapital || sentence.startsWith("n'", i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCapital(String text, int i) {
    char c = text.charAt(i);
    return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isSurrogate(c) || Character.isUpperCase(c);
  }
}
