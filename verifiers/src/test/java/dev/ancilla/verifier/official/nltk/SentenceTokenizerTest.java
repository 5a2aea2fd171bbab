package dev.ancilla.verifier.official.nltk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.text.Region;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTokenizerTest {

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          One. Two! Three? | One.¶Two!¶Three? | three signs
          Dr. Smith met Mr. Jones. | Dr. Smith met Mr. Jones. | known abbreviations
          See e.g. this. | See e.g.¶this. | e.g. is not known to it
          1. Buy milk. | 1.¶Buy milk. | a list number ends one
          - one\\n- two | - one\\n- two | a list without full stops
          He said "Stop." Then he left. | He said "Stop."¶Then he left. | the quote goes back
          (One.) Two. | (One.)¶Two. | the bracket goes back
          By J. Bach of Ohio. | By J. Bach of Ohio. | an initial
          Wait... what? | Wait... what? | an ellipsis before a small letter
          Really?! No. | Really?!¶No. | signs together
          No end | No end | no sign
          """)
  void cutsWherePunktDoes(String text, String sentences, String why) {
    List<String> found = SentenceTokenizer.english().sentences(text.replace("\\n", "\n"));

    assertThat(String.join("¶", found)).isEqualTo(sentences.replace("\\n", "\n"));
    assertThat(SentenceTokenizer.english().count(text.replace("\\n", "\n")))
        .isEqualTo(found.size());
  }

  @Test
  void regionsAreInCodePoints() {
    assertThat(SentenceTokenizer.english().regions("😀 Hi. Go."))
        .containsExactly(new Region(0, 5), new Region(6, 9));
  }

  @Test
  void nothingHasNoSentences() {
    assertThat(SentenceTokenizer.english().count("")).isZero();
    assertThat(SentenceTokenizer.english().count(" \n ")).isZero();
  }

  @Test
  void manySignsWithoutBlanksCostLinearTime() {
    String text = "a.) ".repeat(20_000) + "?!".repeat(20_000);

    assertThat(SentenceTokenizer.english().count(text)).isPositive();
  }
}
