package dev.ancilla.verifier.official.nltk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTokenizerTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          I don't know.           | I do n't know .
          She'll go, won't she?   | She 'll go , wo n't she ?
          "Hi," he said.          | `` Hi , '' he said .
          the dogs' bowl          | the dogs ' bowl
          It costs $3.50: (paid)  | It costs $ 3.50 : ( paid )
          gonna'tis CANNOT wanna  | gon na 't is CAN NOT wan na
          well--known... ok       | well -- known ... ok
          “Quoted” ‘it’s’         | “ Quoted ” ‘ it ’ s ’
          1,000 a,b 12:30         | 1,000 a , b 12:30
          More'n gİmme d'ye       | More 'n gİm me d 'ye
          Go to N.Y. now.         | Go to N.Y. now .
          """)
  void cutsAsNltkDoes(String text, String words) {
    assertThat(String.join(" ", WordTokenizer.english().words(text))).isEqualTo(words);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          I DON'T        | 3
          The NASA 3D    | 2
          CANnot         | 1
          An't           | 1
          well, 'Tis so  | 1
          The end        | 0
          É and Éa       | 1
          """)
  void countsTheWordsInCapitals(String text, int capitals) {
    assertThat(WordTokenizer.english().countCapitals(text)).isEqualTo(capitals);
  }

  @Test
  void nothingHasNoWords() {
    assertThat(WordTokenizer.english().words("")).isEmpty();
  }
}
