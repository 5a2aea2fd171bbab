package dev.ancilla.verifier.official;

import dev.ancilla.verifier.official.OfficialCheck.Rule;
import dev.ancilla.verifier.official.nltk.WordTokenizer;
import dev.ancilla.verifier.official.python.PythonText;

/** Capitals and small letters. */
final class LetterCase {
  private static final String ENGLISH = "en";

  private LetterCase() {}

  /** Counts NLTK words in capitals: "I", "A" and "3D" are such, "DON'T" is two. */
  static Rule capitalWords(Parameters parameters) {
    Comparison wanted =
        new Comparison(
            parameters.relation("capital_relation"), parameters.number("capital_frequency"));
    return response -> wanted.holds(WordTokenizer.english().countCapitals(response));
  }

  static Rule englishCapital(Parameters parameters) {
    return response -> PythonText.isUpper(response) && Language.isIn(ENGLISH, response);
  }

  static Rule englishLowercase(Parameters parameters) {
    return response -> PythonText.isLower(response) && Language.isIn(ENGLISH, response);
  }
}
