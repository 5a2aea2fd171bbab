package dev.ancilla.verifier.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Match;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Term;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import dev.ancilla.text.Segmenter;
import dev.ancilla.text.Unit;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

  @ParameterizedTest(name = "{6}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | 3 | one two three       | T | 0 | ∅        | exactly the bound
          0 | 3 | one two three four  | F | 1 | four     | the surplus is named
          0 | 2 | 😀 one two three     | F | 1 | three    | places are code points
          2 | 3 | one                 | F | 1 | ∅        | what is missing has no place
          2 | 2 | one two             | T | 0 | ∅        | exactly so many
          1 | 2 | ∅                   | F | 1 | ∅        | an empty answer has none
          0 | 0 | ∅                   | T | 0 | ∅        | none where none may be
          """)
  void words(
      int min, int max, String answer, Value value, double distance, String places, String why) {
    String text = Examine.written(answer);

    Finding finding =
        Examine.plainly(new Obligation.Measure(new Quantity.Units(Unit.WORD), min, max), text);

    assertThat(finding.value()).isEqualTo(value);
    assertThat(finding.distance()).isEqualTo(distance);
    assertThat(Examine.places(finding, text)).isEqualTo(Examine.written(places));
  }

  @Test
  void factAndAdviceCanBeReadAloud() {
    Finding finding =
        Examine.plainly(
            new Obligation.Measure(new Quantity.Units(Unit.WORD), 0, 1), "one two three");

    assertThat(finding.fact()).isEqualTo("3 words; required: at most 1");
    assertThat(finding.advice()).isEqualTo("Use at most 1 word; the answer has 3.");
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a b c d          | 2 | 1 | nothing comes again
          a b A B          | 2 | 2 | in any case
          a b. a b! a-b    | 2 | 2 | signs aside; a hyphen makes another word
          a a a a          | 2 | 3 | overlaps count
          a b c a b c a b c| 3 | 3 | a loop
          x a b y a b z a b| 1 | 3 | runs of one word
          a b              | 3 | 0 | shorter than the run
          ∅                | 3 | 0 | an empty answer
          你好你好          | 2 | 2 | Chinese characters are words
          """)
  void mostRepeatedRun(String answer, int words, int expected, String why) {
    assertThat(count(new Quantity.MostRepeatedRun(words), answer)).isEqualTo(expected);
  }

  @Test
  void aLoopIsNamedAsOneStretch() {
    String text = "One two three four. ".repeat(6).strip();

    Finding finding =
        Examine.plainly(new Obligation.Measure(new Quantity.MostRepeatedRun(4), 0, 2), text);

    assertThat(finding.measured()).hasValue(6);
    assertThat(finding.distance()).isEqualTo(4);
    assertThat(finding.advice()).startsWith("Do not repeat yourself");
  }

  @Test
  void repeatedRunsAreCountedAsAPlainTableOfRunsCountsThem() {
    Generator<String> text =
        Generator.lists(Generator.of("a", "b", "A", "c", "ß", "😀"), 0, 40)
            .map(words -> String.join(" ", words));

    Property.forAll(text, Generator.ints(1, 9))
        .check(
            (answer, words) ->
                assertThat(count(new Quantity.MostRepeatedRun(words), answer))
                    .isEqualTo(tableOfRuns(answer, words)));
  }

  private static int tableOfRuns(String text, int words) {
    List<String> all =
        Segmenter.plain().units(text, Unit.WORD).stream()
            .map(unit -> unit.of(text).toLowerCase(java.util.Locale.ROOT))
            .toList();
    Map<List<String>, Integer> runs = new HashMap<>();
    for (int i = 0; i + words <= all.size(); i++) {
      runs.merge(all.subList(i, i + words), 1, Integer::sum);
    }
    return runs.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          story | history, story. STORY | 2 | whole words in any case
          aa    | aaaa aa              | 1 | no overlaps, no parts
          """)
  void occurrencesOfAWord(String term, String answer, int expected, String why) {
    assertThat(count(new Quantity.Occurrences(Term.word(term)), answer)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          aa | aaaaa   | 2 | without overlaps
          é  | ÉÉ é    | 3 | in any case
          .  | a.b...  | 4 | no pattern
          """)
  void occurrencesAnywhere(String term, String answer, int expected, String why) {
    Term anywhere = new Term(term, Match.SUBSTRING, false);

    assertThat(count(new Quantity.Occurrences(anywhere), answer)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [  | ]  | [a] [b c]        | 2 | two
          [  | ]  | [a [b]] ] [      | 1 | the innermost
          [  | ]  | [] [ ] [😀]      | 1 | empty ones do not count
          [  | ]  | [a⏎b]            | 0 | not across lines
          << | >> | <<a>> <b> <<<c>> | 2 | marks of two characters
          $  | $  | $a$ b $c$        | 2 | the same mark on both sides
          """)
  void enclosed(String open, String close, String answer, int expected, String why) {
    assertThat(count(new Quantity.Enclosed(open, close), Examine.written(answer)))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          *a* **b c** ***d***  | 3 | of every strength
          * a⏎* b              | 0 | bullets
          2 * 3 * 4            | 0 | products
          **a**b**c**          | 2 | without white space around them
          **a*                 | 0 | marks that do not match
          *a⏎b*                | 0 | not across lines
          **a *b* c**          | 1 | the inner one
          *****                | 0 | marks alone
          """)
  void highlights(String answer, int expected, String why) {
    assertThat(count(Quantity.Highlights.HIGHLIGHTS, Examine.written(answer))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a⏎***⏎b         | 2 | 2 | a divider on a line
          a *** b *** a   | 3 | 2 | the same part again
          a *** A  *** b  | 3 | 2 | case and white space aside
          ***a*** b       | 1 | 1 | marks that touch a word divide nothing
          *** a ***       | 1 | 1 | blank parts do not count
          a **** b        | 1 | 1 | another mark
          ∅               | 0 | 0 | an empty answer
          """)
  void parts(String answer, int expected, int distinct, String why) {
    String text = Examine.written(answer);

    assertThat(count(new Quantity.Parts("***", false), text)).isEqualTo(expected);
    assertThat(count(new Quantity.Parts("***", true), text)).isEqualTo(distinct);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Part 1⏎a⏎Part 2⏎b      | 2 | two headings
          **Part 1** a⏎## Part 2 | 2 | Markdown marks before them
          Part1                  | 1 | no white space before the number
          Part 1⏎Part 1          | 1 | the same number again
          part 1⏎PART 2          | 0 | the label as written
          See Part 1.            | 0 | within a line
          Part one               | 0 | no number
          """)
  void sections(String answer, int expected, String why) {
    assertThat(count(new Quantity.Sections("Part"), Examine.written(answer))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Note: a⏎note: b    | 2 | in any case
          **Note:** a⏎> note | 2 | Markdown marks before it
          Notes⏎a note       | 0 | longer words, and within a line
          ∅                  | 0 | an empty answer
          """)
  void linesStarting(String answer, int expected, String why) {
    assertThat(count(new Quantity.LinesStarting(Term.word("note")), Examine.written(answer)))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I SAY No       | 2 | 1 | a single letter counts where one is enough
          DON'T ÉTÉ B2B  | 3 | 3 | apostrophes, accents, digits
          42 3.14        | 0 | 0 | numbers have no capitals
          你好            | 0 | 0 | nor has Chinese
          """)
  void capitalWords(String answer, int ofOneLetter, int ofTwo, String why) {
    assertThat(count(new Quantity.CapitalWords(1), answer)).isEqualTo(ofOneLetter);
    assertThat(count(new Quantity.CapitalWords(2), answer)).isEqualTo(ofTwo);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The tide, Don't | 1 | 11 | a word with one capital is not in lower case
          don't well-known | 2 | 13 | an apostrophe or hyphen divides no word
          b2b 42           | 1 | 2 | a number alone has no letters
          é été            | 2 | 4 | accents
          你好              | 0 | 2 | Chinese letters have no case
          """)
  void lowerCaseWordsAndLetters(String answer, int words, int letters, String why) {
    assertThat(count(Quantity.LowerCaseWords.LOWER_CASE_WORDS, answer)).isEqualTo(words);
    assertThat(count(Quantity.Letters.LETTERS, answer)).isEqualTo(letters);
  }

  private static int count(Quantity quantity, String answer) {
    return Counter.of(quantity).count(Examine.written(answer)).count();
  }
}
