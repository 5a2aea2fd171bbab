package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Quantity;
import java.text.Normalizer;
import java.util.Locale;

/** Which words count. */
@FunctionalInterface
interface WordTest {
  boolean accepts(String word);

  /** All of whose letters are capitals. */
  static WordTest of(Quantity.CapitalWords capitals) {
    return word ->
        letters(word) >= capitals.minLetters()
            && word.equals(word.toUpperCase(Locale.ROOT))
            && !word.equals(word.toLowerCase(Locale.ROOT));
  }

  /** All of whose letters are small ones. */
  static WordTest inLowerCase() {
    return word ->
        word.equals(word.toLowerCase(Locale.ROOT)) && !word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** Whose letters and digits read the same backwards, case aside. */
  static WordTest of(Quantity.Palindromes palindromes) {
    return word -> letters(word) >= palindromes.minLetters() && isPalindrome(word);
  }

  private static long letters(String word) {
    return word.codePoints().filter(Character::isLetter).count();
  }

  private static boolean isPalindrome(String word) {
    // Composed first, so that an accent stays with its letter.
    int[] signs =
        Normalizer.normalize(word, Normalizer.Form.NFC)
            .codePoints()
            .filter(Character::isLetterOrDigit)
            .map(Alphabets::folded)
            .toArray();
    for (int i = 0; i < signs.length / 2; i++) {
      if (signs[i] != signs[signs.length - 1 - i]) {
        return false;
      }
    }
    return true;
  }
}
