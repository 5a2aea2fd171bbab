package dev.ancilla.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternParserTest {

  /** Printing simplifies, so that two ways of writing the same can be compared. */
  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          abc                ; abc          ; characters stand for themselves
          a|b|c              ; [a-c]        ; single characters that are alternatives are a class
          a|bc|a             ; a|bc         ; a choice given twice counts once
          (a)(?:b)(?<n>c)(?P<m>d) ; abcd    ; groups group
          ()                 ; (?:)         ; an empty group is the empty text
          a|                 ; a|(?:)       ; an empty choice is the empty text
          a*?b+?c??d{2,3}?   ; a*b+c?d{2,3} ; lazy or not, the same texts match
          a{1}               ; a            ; once is once
          (ab){0}            ; (?:)         ; never is nothing
          (a*)*              ; a*           ; stars of stars
          a{2,}              ; a{2,}        ; open counts
          (ab|c)+d           ; (?:ab|c)+d   ; groups where they are needed
          [a-cx-z]           ; [a-cx-z]     ; ranges
          [^a-z]             ; [^a-z]       ; negation
          []a]               ; [\\]a]       ; a bracket first is itself
          [^]a]              ; [^\\]a]      ; also behind the caret
          [a-]               ; [\\-a]       ; a hyphen last is itself
          [-a]               ; [\\-a]       ; a hyphen first is itself
          [a^]               ; [\\^a]       ; a caret that is not first is itself
          [.*+?(){}|$]       ; [$(-+.?{-}]  ; signs in a class are themselves
          \\.\\*\\[\\\\      ; \\.\\*\\[\\\\ ; escaped signs
          a}b                ; a}b          ; a closing brace is itself
          \\n\\t\\r          ; \\n\\t\\r    ; white space
          \\x41\\u0042\\x{1F600}\\U00000043 ; AB\\x{1F600}C ; code points
          \\uD83D\\uDE00     ; \\x{1F600}   ; two halves of one character
          \\Qa.b\\E+         ; a\\.b+       ; quoted, and the last one repeated
          \\Q(               ; \\(          ; a quotation may run to the end
          (?i)ab             ; [Aa][Bb]     ; without case
          (?i:a)b            ; [Aa]b        ; without case, in part
          (?i)[a-c]          ; [A-Ca-c]     ; without case, in a class
          (?i)[^a]           ; [^Aa]        ; folded first, then negated
          (?i)k              ; [Kk\\x{212A}] ; without case, in all of Unicode
          (?-i:a)            ; a            ; flags may be taken back
          .                  ; .            ; all but the line feed
          (?s).              ; (?s:.)       ; all
          (?s:.).            ; (?s:.).      ; all, in part
          [^\\n]             ; .            ; as said
          [\\d\\D]           ; (?s:.)       ; both together are all
          \\p{Nd}            ; \\d          ; two names
          \\pL               ; \\p{L}       ; short form
          \\p{^L}            ; \\P{L}       ; two ways to negate
          [\\P{L}]           ; [^\\p{L}]    ; inside as outside
          [\\w]              ; [\\p{L}\\p{M}\\p{N}_] ; word characters
          \\s                ; [\\t-\\r \\x85\\xA0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000] ; white space of Unicode
          ^                  ; \\A          ; the start
          $                  ; \\z          ; the end
          (?<!a)             ; (?<![a])     ; one character to the left must not be
          (?=[ab])           ; (?=a|b)      ; one character to the right must be
          (?m)^a$            ; (?<![^\\n])a(?![^\\n]) ; lines
          """)
  void meansTheSame(String pattern, String same, String why) {
    RegularExpression expression = RegularExpression.parse(pattern);
    RegularExpression other = RegularExpression.parse(same);

    assertThat(expression).isEqualTo(other);
    assertThat(RegularExpression.parse(expression.pattern())).isEqualTo(expression);
  }

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          (a)\\1        ; 4 ; back-references are not regular
          (?P<n>a)(?P=n) ; 9 ; back-references are not regular
          \\k<n>        ; 1 ; back-references are not regular
          (?=ab)c       ; 1 ; look-around reaches one character only
          (?<!a*)c      ; 1 ; look-around reaches one character only
          (?>a)         ; 1 ; atomic groups
          a*+           ; 3 ; possessive quantifiers
          a{2}+         ; 5 ; possessive quantifiers
          a**           ; 3 ; a quantifier follows a quantifier
          a{2}{3}       ; 5 ; a quantifier follows a quantifier
          *a            ; 1 ; has nothing to repeat
          a|+b          ; 3 ; has nothing to repeat
          {2}           ; 1 ; write \\{ for the brace
          a{,2}         ; 3 ; {0,m}
          a{x}          ; 3 ; \\{
          a{2           ; 2 ; \\{
          a{3,2}        ; 2 ; runs backwards
          (ab           ; 1 ; never closed
          ab)           ; 3 ; closes no group
          [ab           ; 1 ; never closed
          []            ; 1 ; never closed
          [z-a]         ; 2 ; runs backwards
          [a-\\d]       ; 2 ; a range runs between two characters
          [\\w-z]       ; 2 ; a range runs between two characters
          [a[b]]        ; 3 ; write \\[
          [a&&b]        ; 3 ; two clauses
          [\\b]         ; 2 ; inside a class
          ab\\          ; 3 ; single backslash
          [\\           ; 2 ; single backslash
          \\q           ; 1 ; no meaning
          \\Z           ; 1 ; \\z
          \\v           ; 1 ; \\x0B
          \\h           ; 1 ; \\p{Zs}
          \\R           ; 1 ; \\r\\n
          \\0           ; 1 ; \\x00
          \\x{110000}   ; 1 ; 10FFFF
          \\x1          ; 1 ; \\xHH
          \\u12         ; 1 ; \\uHHHH
          \\p{Klingon}  ; 1 ; no character property `Klingon`
          \\p{L         ; 1 ; closing brace
          \\p           ; 1 ; \\p{NAME}
          a(?i)b        ; 2 ; (?i:...)
          (?x)a         ; 1 ; flags i, s and m
          (?#hint)a     ; 1 ; comments
          (?<1>a)(?<>b) ; 8 ; named group
          (?            ; 1 ; only :
          a{2001}       ; 1 ; 2,001 positions
          ((a{30}){30}){30} ; 1 ; 27,000 positions
          (a{1000000000}){1000000000} ; 1 ; 1,000,000,000 positions
          """)
  void saysWhatIsWrongAndWhere(String pattern, int place, String what) {
    assertThatThrownBy(() -> RegularExpression.parse(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"%s\", character %d: ".formatted(pattern, place))
        .hasMessageContaining(what.replace("`", "\""));
  }

  @Test
  void refusesToNestTooDeep() {
    String deep = "(".repeat(200) + "a" + ")".repeat(200);
    assertThat(RegularExpression.parse(deep)).isEqualTo(RegularExpression.parse("a"));

    assertThatThrownBy(() -> RegularExpression.parse("(" + deep + ")"))
        .hasMessageContaining("deeper than 200");
    assertThatThrownBy(() -> RegularExpression.parse("(?=".repeat(100_000)))
        .hasMessageContaining("deeper than 200");
    assertThatThrownBy(() -> RegularExpression.parse("(".repeat(100_000)))
        .hasMessageContaining("deeper than 200");
  }

  @Test
  void whatIsPrintedIsReadAsAnEqualLanguage() {
    Property.forAll(Patterns.withBoundaries(3))
        .examples(300)
        .check(
            pattern -> {
              RegularExpression expression = RegularExpression.parse(pattern);
              RegularExpression again = RegularExpression.parse(expression.pattern());

              assertThat(Language.of(again).dfa()).isEqualTo(Language.of(expression).dfa());
            });
  }

  @Test
  void literalsOfEveryKindArePrintedSoThatTheyAreReadAgain() {
    Property.forAll(Generator.brokenText(8), Generator.booleans())
        .check(
            (text, caseSensitive) -> {
              RegularExpression literal = RegularExpression.literal(text, caseSensitive);

              assertThat(RegularExpression.parse(literal.pattern())).isEqualTo(literal);
              assertThat(Language.of(literal, 0).matches(text)).isTrue();
            });
  }

  /** Whatever is typed is read or refused with a place; nothing else happens. */
  @Test
  void anyTextIsReadOrRefusedInWords() {
    Generator<String> pieces =
        Generator.of(
            "a", "b", "(", ")", "(?:", "(?=", "(?<!", "[", "]", "^", "-", "|", "*", "+", "?", "{",
            "}", "2", ",", "\\", "\\d", "\\p{L}", "\\b", "\\Q", "\\E", ".", "$", "(?i)", "&&",
            "\\x", "😀");
    Property.forAll(Generator.lists(pieces, 0, 12).map(list -> String.join("", list)))
        .examples(3_000)
        .check(
            pattern -> {
              RegularExpression expression;
              try {
                expression = RegularExpression.parse(pattern);
              } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageContaining(", character ").hasMessageEndingWith(".");
                return;
              }
              assertThat(RegularExpression.parse(expression.pattern())).isNotNull();
            });
  }

  /** What we read, Java reads too, and as the same language. */
  @Test
  void whatIsReadMeansWhatJavaMeans() {
    Generator<String> pieces =
        Generator.of(
            "a", "b", "(a", ")", "(?:b", "[ab", "]", "[^", "-", "|", "*", "+", "?", "{2}", "\\d",
            "\\W", "\\Qa", "\\E", "(?s:.)", "\\x61");
    Property.forAll(
            Generator.lists(pieces, 0, 8).map(list -> String.join("", list)), Patterns.texts(4))
        .examples(3_000)
        .check(
            (pattern, text) -> {
              RegularExpression expression;
              try {
                expression = RegularExpression.parse(pattern);
              } catch (IllegalArgumentException refused) {
                return;
              }
              Pattern java = Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
              assertThat(Oracle.matches(expression, text)).isEqualTo(java.matcher(text).matches());
            });
  }
}
