package dev.ancilla.verifier.official;

import dev.ancilla.verifier.official.OfficialCheck.Rule;
import dev.ancilla.verifier.official.python.PythonPattern;
import dev.ancilla.verifier.official.python.PythonPattern.Flag;
import dev.ancilla.verifier.official.python.PythonText;
import java.util.List;

/**
 * Words and letters that must, must not or may so often occur.
 *
 * <p>Keywords are patterns, for the reference does not quote them; a required one may be part of a
 * word, a forbidden one may not.
 */
final class Keywords {
  private Keywords() {}

  static Rule existence(Parameters parameters) {
    List<PythonPattern> keywords =
        parameters.texts("keywords").stream()
            .map(keyword -> PythonPattern.compile(keyword, Flag.IGNORECASE))
            .toList();
    return response -> keywords.stream().allMatch(keyword -> keyword.find(response));
  }

  static Rule forbidden(Parameters parameters) {
    List<PythonPattern> words =
        parameters.texts("forbidden_words").stream()
            .map(word -> PythonPattern.compile("\\b" + word + "\\b", Flag.IGNORECASE))
            .toList();
    return response -> words.stream().noneMatch(word -> word.find(response));
  }

  static Rule frequency(Parameters parameters) {
    String text = parameters.text("keyword");
    if (text.isEmpty()) {
      throw parameters.wrong("keyword", "a text that is not empty");
    }
    PythonPattern keyword = PythonPattern.compile(PythonText.strip(text), Flag.IGNORECASE);
    Comparison wanted =
        new Comparison(parameters.relation("relation"), parameters.count("frequency"));
    return response -> wanted.holds(keyword.count(response));
  }

  /**
   * Counts a letter in the lower-cased response.
   *
   * <p>For a parameter that is no letter from a to z the reference draws one at random on each use.
   * We answer what most of the 26 would.
   */
  static Rule letterFrequency(Parameters parameters) {
    String letter = PythonText.lower(parameters.text("letter"));
    Comparison wanted =
        new Comparison(parameters.relation("let_relation"), parameters.count("let_frequency"));
    if (letter.length() == 1 && letter.charAt(0) >= 'a' && letter.charAt(0) <= 'z') {
      char small = letter.charAt(0);
      return response -> wanted.holds(occurrences(small, response));
    }
    return response -> {
      long satisfied =
          "abcdefghijklmnopqrstuvwxyz"
              .chars()
              .filter(small -> wanted.holds(occurrences((char) small, response)))
              .count();
      return satisfied > 13;
    };
  }

  private static int occurrences(char small, String response) {
    char capital = Character.toUpperCase(small);
    // The only characters outside ASCII whose small form holds an ASCII letter.
    char other = small == 'i' ? '\u0130' : small == 'k' ? '\u212a' : small;
    int found = 0;
    for (int i = 0; i < response.length(); i++) {
      char c = response.charAt(i);
      if (c == small || c == capital || c == other) {
        found++;
      }
    }
    return found;
  }
}
