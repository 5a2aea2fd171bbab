package dev.ancilla.eval.guard;

import dev.ancilla.formats.row.PromptRow;
import dev.ancilla.verifier.official.python.PythonText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of an answer is repetition: the share of its runs of four words that occurred earlier in
 * it. Stateless.
 *
 * <p>A word is {@code \w+} of the lower-cased answer, both as Python understands them. Text that an
 * instruction demands verbatim (the repeated prompt) is cut from the answer first.
 */
public final class RepeatedFourGrams {
  /** An answer with a larger share is degenerate. */
  public static final double LIMIT = 0.20;

  private static final int LENGTH = 4;
  private static final int FEWEST_GRAMS = 8;
  private static final String COPIED = "prompt_to_repeat";

  private RepeatedFourGrams() {}

  /**
   * The share for an answer to this prompt.
   *
   * @return in [0, 1); 0 for an answer with fewer than 8 such runs
   */
  public static double share(PromptRow prompt, String answer) {
    return share(withoutCopiedPrompt(prompt, answer));
  }

  /** True for an answer that says something and does not go round in circles. */
  public static boolean passes(PromptRow prompt, String answer) {
    return !PythonText.isBlank(answer) && share(prompt, answer) <= LIMIT;
  }

  /** How many words a text has by this measure. */
  public static int words(String text) {
    return wordsOf(text).size();
  }

  static double share(String text) {
    List<String> words = wordsOf(PythonText.lower(text));
    int grams = words.size() - LENGTH + 1;
    if (grams < FEWEST_GRAMS) {
      return 0;
    }
    Set<List<String>> distinct = new HashSet<>();
    for (int at = 0; at < grams; at++) {
      distinct.add(words.subList(at, at + LENGTH));
    }
    return 1 - (double) distinct.size() / grams;
  }

  private static List<String> wordsOf(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      if (PythonText.isWord(point)) {
        start = start < 0 ? at : start;
      } else if (start >= 0) {
        words.add(text.substring(start, at));
        start = -1;
      }
      at += Character.charCount(point);
    }
    if (start >= 0) {
      words.add(text.substring(start));
    }
    return words;
  }

  private static String withoutCopiedPrompt(PromptRow prompt, String answer) {
    for (Map<String, Object> parameters : prompt.kwargs()) {
      if (parameters.get(COPIED) instanceof String text) {
        String copied = PythonText.strip(text);
        String stripped = PythonText.strip(answer);
        if (!copied.isEmpty() && PythonText.lower(stripped).startsWith(PythonText.lower(copied))) {
          return afterCodePoints(stripped, copied.codePointCount(0, copied.length()));
        }
      }
    }
    return answer;
  }

  // Lower-casing may change a text's length, so the copy's own length need not fit the answer.
  private static String afterCodePoints(String text, int count) {
    int length = text.codePointCount(0, text.length());
    return text.substring(text.offsetByCodePoints(0, Math.min(count, length)));
  }
}
