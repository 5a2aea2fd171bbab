package dev.ancilla.verifier.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Match;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Term;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermVerifiersTest {

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tide      | Low Tide.              | T | 0 | in any case
          tide      | Low tides, tideland    | F | 1 | longer words hold no whole word
          tide      | tide's and high-tide   | T | 0 | an apostrophe or hyphen ends a word
          tide      | _tide_ **tide**        | T | 0 | Markdown marks end a word
          tide      | tide2                  | F | 1 | digits belong to words
          café      | CAFÉ                   | T | 0 | letters with accents have a case too
          cafe      | cafe\u0301             | F | 1 | a combining mark makes it another letter
          潮         | 低潮了                  | T | 0 | Chinese words have no spaces around them
          Java      | 用Java写               | T | 0 | Chinese neighbours end a Latin word
          น้ำ        | ดื่มน้ำเย็น                | T | 0 | nor has Thai
          <br>      | a<br>b                 | T | 0 | a term of signs has no word edges
          C++       | Use C++, not C.        | T | 0 | a term that ends in a sign
          low tide  | low  tide              | F | 1 | white space stands for itself
          👍        | fine 👍🏽              | T | 0 | emoji
          a,b,c     | a b                    | F | 1 | one of three is missing
          a,b,c     | ∅                      | F | 3 | an empty answer misses all
          """)
  void containsAll(String terms, String answer, Value value, double distance, String why) {
    Obligation contains = new Obligation.Contains(words(terms), true);

    Finding finding = Examine.plainly(contains, Examine.written(answer));

    assertThat(finding.value()).isEqualTo(value);
    assertThat(finding.distance()).isEqualTo(distance);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a,b | only b here | T | one is enough
          a,b | neither     | F | none
          a,b | ∅           | F | an empty answer
          """)
  void containsAny(String terms, String answer, Value value, String why) {
    Obligation contains = new Obligation.Contains(words(terms), false);

    assertThat(Examine.plainly(contains, Examine.written(answer)).value()).isEqualTo(value);
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rock      | ROCKS rocky        | T | ∅           | longer words may stay
          rock      | Rock! a rock       | F | Rock¦rock   | every place is named
          rock,roll | 😀 roll and rock    | F | roll¦rock   | in the order of the text, beyond emoji
          a b,b     | a b                | F | a b¦b       | overlapping terms are both named
          rock      | ∅                  | T | ∅           | an empty answer
          """)
  void forbids(String terms, String answer, Value value, String places, String why) {
    String text = Examine.written(answer);

    Finding finding = Examine.plainly(new Obligation.Forbids(words(terms)), text);

    assertThat(finding.value()).isEqualTo(value);
    assertThat(Examine.places(finding, text)).isEqualTo(Examine.written(places));
    assertThat(finding.distance()).isEqualTo(finding.regions().size());
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Dear  | ⏎ dear John  | T | white space before it, in any case
          Dear  | “Dear John”  | T | a quotation mark before it
          Dear  | Dearest John | F | a longer word
          Dear  | Oh dear      | F | later
          Dear  | De           | F | cut short
          Dear  | ∅            | F | an empty answer
          """)
  void startsWith(String term, String answer, Value value, String why) {
    Obligation starts = new Obligation.StartsWith(Term.word(term));

    assertThat(Examine.plainly(starts, Examine.written(answer)).value()).isEqualTo(value);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bye.  | So long. bye. ⏎ | T | white space after it, in any case
          Bye.  | "Bye."          | T | a quotation mark after it
          Bye.  | Goodbye.        | F | part of a longer word
          Bye.  | Bye. Now.       | F | words after it
          aa    | baa aa          | T | found once before
          Bye.  | ∅               | F | an empty answer
          """)
  void endsWith(String term, String answer, Value value, String why) {
    Obligation ends = new Obligation.EndsWith(Term.word(term));

    assertThat(Examine.plainly(ends, Examine.written(answer)).value()).isEqualTo(value);
  }

  @Test
  void anEndIsFoundWhereOverlappingHitsHideIt() {
    Obligation ends = new Obligation.EndsWith(Term.exactly("aa"));

    assertThat(Examine.plainly(ends, "baaa").value()).isEqualTo(Value.T);
  }

  @Test
  void aQuotationMarkMayItselfBeTheEnd() {
    Obligation ends = new Obligation.EndsWith(Term.exactly("\""));

    assertThat(Examine.plainly(ends, "\"Bye.\"").value()).isEqualTo(Value.T);
  }

  @Test
  void whatStandsInAWrongStartsPlaceIsNamed() {
    String text = " 😀😀 Hello";

    Finding finding =
        Examine.plainly(new Obligation.StartsWith(new Term("Hi", Match.SUBSTRING, true)), text);

    assertThat(Examine.places(finding, text)).isEqualTo("😀");
    assertThat(finding.advice()).isEqualTo("Start with exactly \"Hi\".");
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (  | )  | ' (all of it) ' | T | white space aside
          (  | )  | (a) and b       | F | no mark at the end
          (  | )  | ∅               | F | an empty answer
          "  | "  | '"'             | F | one mark is not two
          << | >> | <<a>>           | T | marks of several characters
          <> | >< | <><             | F | the marks overlap
          """)
  void wrapped(String open, String close, String answer, Value value, String why) {
    Obligation wrapped = new Obligation.Wrapped(open, close);

    assertThat(Examine.plainly(wrapped, Examine.written(answer)).value()).isEqualTo(value);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Yes, I think.     | T | 0 | one
          Yes or no?        | F | 1 | two
          yes no maybe      | F | 2 | three
          Perhaps           | F | 1 | none
          ∅                 | F | 1 | an empty answer
          yes, yes          | T | 0 | the same one twice
          """)
  void exactlyOne(String answer, Value value, double distance, String why) {
    Obligation choice = new Obligation.ExactlyOne(words("yes,no,maybe"));

    Finding finding = Examine.plainly(choice, Examine.written(answer));

    assertThat(finding.value()).isEqualTo(value);
    assertThat(finding.distance()).isEqualTo(distance);
  }

  private static List<Term> words(String terms) {
    return Arrays.stream(terms.split(",")).map(Term::word).toList();
  }
}
