package dev.ancilla.verifier.official;

import dev.ancilla.verifier.official.OfficialCheck.Rule;
import dev.ancilla.verifier.official.nltk.SentenceTokenizer;
import dev.ancilla.verifier.official.python.PythonText;
import java.util.List;

/** Numbers of words, sentences and paragraphs. */
final class Length {
  private static final String ENDS_FIRST_WORD = ".,?!'\"";

  private Length() {}

  /** Counts runs of {@code \w}: "don't" is two, a run of Chinese one. */
  static Rule words(Parameters parameters) {
    Comparison wanted =
        new Comparison(parameters.relation("relation"), parameters.count("num_words"));
    return response -> wanted.holds(countWords(response));
  }

  private static int countWords(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      boolean word = PythonText.isWord(point);
      if (word && !inside) {
        words++;
      }
      inside = word;
      i += Character.charCount(point);
    }
    return words;
  }

  static Rule sentences(Parameters parameters) {
    Comparison wanted =
        new Comparison(parameters.relation("relation"), parameters.count("num_sentences"));
    return response -> wanted.holds(SentenceTokenizer.english().count(response));
  }

  /** Pieces between {@code ***}; an empty one counts for nothing at the ends, fails inside. */
  static Rule paragraphs(Parameters parameters) {
    double wanted = parameters.count("num_paragraphs");
    return response -> {
      List<String> pieces = Pieces.of(response, "***");
      int found = pieces.size();
      for (int i = 0; i < pieces.size(); i++) {
        if (PythonText.isBlank(pieces.get(i))) {
          if (i > 0 && i < pieces.size() - 1) {
            return false;
          }
          found--;
        }
      }
      return found == wanted;
    };
  }

  /**
   * Pieces between blank lines, and the first word of one of them.
   *
   * <p>Blank pieces are not counted, yet the index runs over all pieces.
   */
  static Rule paragraphFirstWord(Parameters parameters) {
    double wanted = parameters.count("num_paragraphs");
    double nth = parameters.number("nth_paragraph");
    if (nth < 1 || nth > wanted || nth != Math.rint(nth)) {
      throw parameters.wrong("nth_paragraph", "a whole number from 1 to num_paragraphs");
    }
    String word = PythonText.lower(parameters.text("first_word"));
    return response -> {
      List<String> pieces = Pieces.of(response, "\n\n");
      long found = pieces.stream().filter(piece -> !PythonText.isBlank(piece)).count();
      if (nth > found) {
        return false;
      }
      String paragraph = PythonText.strip(pieces.get((int) nth - 1));
      return found == wanted && !paragraph.isEmpty() && firstWord(paragraph).equals(word);
    };
  }

  private static String firstWord(String paragraph) {
    int end = 0;
    while (end < paragraph.length() && !PythonText.isSpace(paragraph.charAt(end))) {
      end++;
    }
    int start = skip(paragraph, skip(paragraph, 0, end, '\''), end, '"');
    StringBuilder word = new StringBuilder();
    for (int i = start; i < end && ENDS_FIRST_WORD.indexOf(paragraph.charAt(i)) < 0; ) {
      int point = paragraph.codePointAt(i);
      // Letter by letter, so that no sigma is final.
      word.append(PythonText.lower(Character.toString(point)));
      i += Character.charCount(point);
    }
    return word.toString();
  }

  private static int skip(String text, int from, int end, char c) {
    int i = from;
    while (i < end && text.charAt(i) == c) {
      i++;
    }
    return i;
  }
}
