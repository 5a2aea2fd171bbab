package dev.ancilla.verifier.official.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonTextTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          ΟΔΟΣ, οδος
          ΣΑΣ ΣΑ, σας σα
          Σ, σ
          1Σ, 1σ
          ΑΣ.Β, ασ.β
          ΑΣ'Β, ασ'β
          ΑΣ-Β, ας-β
          Α.Σ, α.ς
          Α\u0301Σ, α\u0301ς
          İ, i\u0307
          """)
  void lowerFollowsPythonsSigma(String text, String lower) {
    assertThat(PythonText.lower(text)).isEqualTo(lower);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          ABC, true, false
          abc, false, true
          A1-B, true, false
          a1, false, true
          123, false, false
          Ab, false, false
          ǅ, false, false
          Aª, false, false
          Ⅷ, true, false
          ß, false, true
          """)
  void caseIsThatOfAllCasedCharacters(String text, boolean upper, boolean lower) {
    assertThat(PythonText.isUpper(text)).isEqualTo(upper);
    assertThat(PythonText.isLower(text)).isEqualTo(lower);
  }

  @Test
  void stripTakesWhatPythonCallsSpace() {
    assertThat(PythonText.strip("\u001c\u0085\u00a0\u3000 a\u200b\u2028\n")).isEqualTo("a\u200b");
    assertThat(PythonText.strip("\"\"a\"b\"", '"')).isEqualTo("a\"b");
    assertThat(PythonText.isBlank("\u000b\u001f ")).isTrue();
  }

  @Test
  void wordCharactersAreLettersNumbersAndUnderscore() {
    assertThat("aZ0_é½Ⅷ²日٣".codePoints()).allMatch(PythonText::isWord);
    assertThat("-\u0301\u093e ‿©".codePoints()).noneMatch(PythonText::isWord);
    assertThat("0٣१".codePoints()).allMatch(PythonText::isDigit);
    assertThat("²½Ⅷ".codePoints()).noneMatch(PythonText::isDigit);
  }
}
