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
      found += new TreebankPasses(sentence).countCapitals();
    }
    return found;
  }
}
