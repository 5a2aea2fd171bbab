package dev.ancilla.verifier.official.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.verifier.official.python.PythonPattern.Flag;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected counts are Python's {@code len(re.findall(…))}; GoldenTest has random ones. */
class PythonPatternTest {

  @ParameterizedTest(name = "{0} in {1}: {3}")
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          aa          @ aaaaa     @ 2 @ without overlap
          a|ab        @ ab        @ 1 @ the first way that fits
          (?:a|ab)c   @ abc       @ 1 @ another way when the first fails
          a*          @ baac      @ 4 @ empty matches between and after
          a*?         @ aa        @ 5 @ lazy ones try empty first, then must advance
          (a|b)+?c    @ abcbc     @ 2 @ lazy groups
          x{2}        @ xxxxx     @ 2 @ exactly
          x{2,3}      @ xxxxx     @ 2 @ as many as may be
          x{,2}y      @ xxxy      @ 1 @ no lower bound
          x{a}        @ x{a}      @ 1 @ a brace that opens no repeat
          {           @ {{        @ 2 @ a brace alone
          [^a-c]      @ abcd      @ 1 @ negated range
          []a]        @ ]a        @ 2 @ a bracket that comes first
          [a-]        @ a-        @ 2 @ a dash that comes last
          [\\d-]+     @ 1-2       @ 1 @ a category inside
          \\bé        @ né é      @ 1 @ a boundary knows accents
          \\Bé        @ né é      @ 1 @ and so does its opposite
          \\w+        @ don't 中文 @ 3 @ word characters of all scripts
          \\.         @ a.b       @ 1 @ a quoted sign
          \\x41\\u0042 @ AB       @ 1 @ escapes by number
          \\101       @ A         @ 1 @ octal escape
          ^a          @ 'a a'     @ 1 @ start of the text
          a$          @ 'a a'     @ 1 @ end of the text
          \\Aa\\Z     @ a         @ 1 @ both
          A           @ a         @ 0 @ case counts
          """)
  void countsAsFindallDoes(String pattern, String text, int matches, String why) {
    PythonPattern compiled = PythonPattern.compile(pattern.replace("\\\\", "\\"));

    assertThat(compiled.count(text)).isEqualTo(matches);
    assertThat(compiled.find(text)).isEqualTo(matches > 0);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "is, ISİSıſ, 3",
    "k, k\u212aK, 3",
    "[a-z]+, ABC, 1",
    "[^a]+, Aa, 0",
    "ß, ẞß, 2",
    "ß, SS, 0",
    "σ, Σσς, 3",
    "[Σ], Σσς, 3",
    "'\\W', İ, 0"
  })
  void ignoringCaseFollowsPythonsFoldings(String pattern, String text, int matches) {
    assertThat(PythonPattern.compile(pattern, Flag.IGNORECASE).count(text)).isEqualTo(matches);
  }

  @Test
  void linesHaveEndsOnlyWhereAsked() {
    String text = "a\nb\n";

    assertThat(PythonPattern.compile("^.$").count(text)).isZero();
    assertThat(PythonPattern.compile("^.$", Flag.MULTILINE).count(text)).isEqualTo(2);
    assertThat(PythonPattern.compile("b$").find(text)).isTrue();
    assertThat(PythonPattern.compile("b\\Z").find(text)).isFalse();
    assertThat(PythonPattern.compile(".").count("\r\u2028\n")).isEqualTo(2);
  }

  @Test
  void placesInsideAPairOfSurrogatesAreNoPlaces() {
    assertThat(PythonPattern.compile("").count("😀")).isEqualTo(2);
    assertThat(PythonPattern.compile(".").count("😀x")).isEqualTo(2);
    assertThat(PythonPattern.compile("[😀-😃]").count("😁")).isEqualTo(1);
  }

  @Test
  void groupsAreCounted() {
    assertThat(PythonPattern.compile("(a)(?:b)((c))").groups()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "(a",
        "a)",
        "[",
        "[a",
        "[]",
        "*",
        "a**",
        "a{2}{3}",
        "{2}",
        "^*",
        "a{3,2}",
        "[b-a]",
        "[\\d-z]",
        "\\",
        "\\q",
        "\\x4",
        "\\1",
        "(?=a)",
        "(?i)a",
        "(?P<n>a)",
        "a*+",
        "(?#c)",
        "[\\",
        "\\777"
      })
  void whatPythonRefusesOrCannotBeLinearIsRefused(String pattern) {
    assertThatThrownBy(() -> PythonPattern.compile(pattern))
        .isInstanceOf(AncillaException.class)
        .hasMessageContaining("\"" + pattern + "\"");
  }

  @Test
  void hugeAndDeepPatternsAreRefused() {
    assertThatThrownBy(() -> PythonPattern.compile("((a{1000}){1000}){1000}"))
        .isInstanceOf(AncillaException.class);
    assertThatThrownBy(() -> PythonPattern.compile("((?:){999999}){999999}"))
        .isInstanceOf(AncillaException.class);
    assertThatThrownBy(() -> PythonPattern.compile("(".repeat(10_000) + ")".repeat(10_000)))
        .isInstanceOf(AncillaException.class);
  }

  @Test
  void patternsThatExplodeElsewhereAreMatchedInLinearTime() {
    char[] as = new char[20_000];
    Arrays.fill(as, 'a');
    String text = new String(as) + "!";

    assertThat(PythonPattern.compile("(a|a)*b").find(text)).isFalse();
    assertThat(PythonPattern.compile("(a*)*c").find(text)).isFalse();
    assertThat(PythonPattern.compile("(x+x+)+y").find(text)).isFalse();
  }
}
