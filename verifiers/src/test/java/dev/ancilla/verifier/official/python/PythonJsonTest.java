package dev.ancilla.verifier.official.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonJsonTest {

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a": [1, {"b": null}]} | true  | nested
          [ ]                     | true  | empty
          NaN                     | true  | not in the standard
          -Infinity               | true  | not in the standard
          "\\u00e9\\n"            | true  | escapes
          1e-5                    | true  | exponent
          -0                      | true  | negative zero
          01                      | false | leading zero
          1.                      | false | no digit after the point
          .5                      | false | no digit before the point
          1e                      | false | no exponent
          -                       | false | no digit
          {"a":1,}                | false | comma at the end
          [1,]                    | false | comma at the end
          {a: 1}                  | false | key without quotes
          {"a" 1}                 | false | no colon
          {"a": 1                 | false | not closed
          [1}                     | false | closed by the other
          [1] 2                   | false | something after it
          "a                      | false | string not closed
          "\\x41"                 | false | unknown escape
          "\\u12g4"               | false | no hex digit
          tru                     | false | no word
          'x'                     | false | no value
          """)
  void readsWhatPythonReads(String text, boolean reads, String why) {
    assertThat(PythonJson.reads(text)).isEqualTo(reads);
  }

  @Test
  void controlCharactersInsideStringsAreRefused() {
    assertThat(PythonJson.reads("\"a\tb\"")).isFalse();
    assertThat(PythonJson.reads("\"a\u007fb\"")).isTrue();
  }

  @Test
  void integersEndWherePythonRefusesThem() {
    assertThat(PythonJson.reads("-" + "9".repeat(4300))).isTrue();
    assertThat(PythonJson.reads("9".repeat(4301))).isFalse();
    assertThat(PythonJson.reads("9".repeat(4301) + "e1")).isTrue();
  }

  @Test
  void deepNestingCostsNoStack() {
    assertThat(PythonJson.reads("[".repeat(200_000) + "]".repeat(200_000))).isTrue();
    assertThat(PythonJson.reads("[".repeat(200_000))).isFalse();
  }

  @Test
  void anEmptyTextIsNoDocument() {
    assertThat(PythonJson.reads("")).isFalse();
  }
}
