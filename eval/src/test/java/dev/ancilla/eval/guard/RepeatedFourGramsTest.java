package dev.ancilla.eval.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ancilla.formats.row.PromptRow;
import dev.ancilla.formats.row.PromptRow.Turn;
import dev.ancilla.formats.row.RowKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatedFourGramsTest {
  private static final PromptRow PLAIN = prompt(Map.of());

  /* Expected values by repeated_4grams of tools/ifeval-official, Python 3.11. */
  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                                                         | 0                  | nothing
          a a a a a a a a a a                                        | 0                  | seven runs are too few to judge
          a a a a a a a a a a a                                      | 0.875              | eight are enough
          a b c d e f g h i j k                                      | 0                  | no word comes twice
          one two three four one two three four one two three four   | 0.5555555555555556 | three times the same
          The cat, the CAT; the cat. The cat! The cat the cat        | 0.7777777777777778 | case and punctuation do not count
          naïve café naïve café naïve café naïve café naïve café naïve | 0.75             | letters with accents are letters
          x_1 x_1 x_1 x_1 x_1 x_1 x_1 x_1 x_1 x_1 x_1 x_1            | 0.8888888888888888 | digits and underscores too
          हिन्दी में हिन्दी में हिन्दी में                                  | 0.5555555555555556 | vowel signs part words, as in Python
          ½ ½ ½ ½ ½ ½ ½ ½ ½ ½ ½                                      | 0.875              | fractions are numbers
          İİ i̇i̇ İİ i̇i̇ İİ i̇i̇                                        | 0.8888888888888888 | lower case may part letters
          """)
  void theShareIsWhatTheRefereeComputes(String answer, double expected, String why) {
    assertThat(RepeatedFourGrams.share(PLAIN, answer)).isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a b c d e f g h i j a b c d | true  | one run of eleven comes again
          a b c d e f a b c d e f g h | false | three of eleven do
          `   `                       | false | saying nothing is no answer
          word                        | true  | a short answer is fine
          """)
  void anAnswerPassesUpToAFifthOfRepetition(String answer, boolean passes, String why) {
    assertThat(RepeatedFourGrams.passes(PLAIN, answer)).isEqualTo(passes);
  }

  @Test
  void exactlyAFifthStillPasses() {
    assertThat(RepeatedFourGrams.share(PLAIN, "a b c d e f g h i a b c d"))
        .isEqualTo(0.1, within(1e-12));
    assertThat(RepeatedFourGrams.passes(PLAIN, "a b c d e f g h a b c d e")).isTrue();
    assertThat(RepeatedFourGrams.share(PLAIN, "a b c d e f g h a b c d e"))
        .isCloseTo(0.2, within(1e-12));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          one two three four one two three four one two three four and so on       | 0      | the demanded copy is cut
          ONE TWO THREE FOUR ONE TWO THREE FOUR ONE TWO THREE FOUR and so on       | 0      | in any case
          `  one two three four one two three four one two three four`             | 0      | white space before it aside
          Well one two three four one two three four one two three four            | 0.5    | a copy further on is repetition
          """)
  void textThatIsDemandedVerbatimDoesNotCount(String answer, double expected, String why) {
    PromptRow prompt =
        prompt(
            Map.of(
                "prompt_to_repeat", " one two three four one two three four one two three four\n"));

    assertThat(RepeatedFourGrams.share(prompt, answer)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void aCopyWhoseLowerCaseIsLongerIsCutByItsOwnLength() {
    PromptRow prompt = prompt(Map.of("prompt_to_repeat", "i̇i̇i̇"));

    assertThat(RepeatedFourGrams.share(prompt, "İİİ")).isZero();
    assertThat(RepeatedFourGrams.passes(prompt, "İİİ")).isTrue();
  }

  private static PromptRow prompt(Map<String, Object> parameters) {
    return new PromptRow(
        RowKey.of(1),
        List.of(new Turn("user", "Write.")),
        List.of("punctuation:no_comma", "combination:repeat_prompt"),
        List.of(Map.of(), parameters));
  }
}
