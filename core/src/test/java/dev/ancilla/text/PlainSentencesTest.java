package dev.ancilla.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables {@code ⏎} is a line break and {@code ¦} stands between two sentences. */
class PlainSentencesTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                                      | ``                                          | nothing is no sentence
          One.                                    | One.                                        | the mark belongs to it
          no mark at all                          | no mark at all                              | the end of the text ends it
          One. Two! Three?                        | One. ¦ Two! ¦ Three?                        | the three marks
          one. two! three?                        | one. ¦ two! ¦ three?                        | a text without capitals
          Wait?! What!! No...                     | Wait?! ¦ What!! ¦ No...                     | several marks are one end
          Wait... what happened?                  | Wait... what happened?                      | an ellipsis before a small letter goes on
          Wait… what happened?                    | Wait… what happened?                        | so does the single character
          Wait... What happened?                  | Wait... ¦ What happened?                    | before a capital it ends
          . . . ! ?                               | ``                                          | marks alone are no sentence
          *** ⏎⏎ One.                             | One.                                        | a rule is no sentence
          It costs 3.14 dollars. Fine.            | It costs 3.14 dollars. ¦ Fine.              | a decimal point ends nothing
          Version 1.2.3 is out! Get it.           | Version 1.2.3 is out! ¦ Get it.             | nor do points in versions
          See https://a.example/b?c=d.e now. Yes. | See https://a.example/b?c=d.e now. ¦ Yes.   | marks inside an address
          Mail me at x.y@z.example. Thanks.       | Mail me at x.y@z.example. ¦ Thanks.         | the point after an address does end
          Dr. Smith met Mrs. Jones. They left.    | Dr. Smith met Mrs. Jones. ¦ They left.      | titles
          Use tools, e.g. Maven. It works.        | Use tools, e.g. Maven. ¦ It works.          | e.g.
          (i.e. nothing) was done. End.           | (i.e. nothing) was done. ¦ End.             | an abbreviation behind a bracket
          See No. 5 and Fig. 2. Good.             | See No. 5 and Fig. 2. ¦ Good.               | before a number
          Is it good? No. It is bad.              | Is it good? ¦ No. ¦ It is bad.              | the word no is a sentence
          Apples, pears, etc. are fruit.          | Apples, pears, etc. are fruit.              | etc. in the middle
          Apples, pears, etc. The rest is not.    | Apples, pears, etc. ¦ The rest is not.      | etc. at the end
          We met at 5 p.m. Bring a coat.          | We met at 5 p.m. ¦ Bring a coat.            | p.m. at the end
          We met at 5 p.m. in Rome.               | We met at 5 p.m. in Rome.                   | p.m. in the middle
          J. R. Smith wrote it. He did.           | J. R. Smith wrote it. ¦ He did.             | initials
          Choose plan B. Then go.                 | Choose plan B. ¦ Then go.                   | a letter at the end
          The U.S. Army came. It left.            | The U.S. Army came. ¦ It left.              | part of a name
          He lives in the U.S. He likes it.       | He lives in the U.S. ¦ He likes it.         | a name at the end
          So do I. Bob left.                      | So do I. ¦ Bob left.                        | I is a word
          Acme Inc. It grew.                      | Acme Inc. ¦ It grew.                        | a company at the end
          Acme Inc. Holdings grew.                | Acme Inc. Holdings grew.                    | a company in the middle
          P.S. Remember the milk.                 | P.S. Remember the milk.                     | a postscript mark leads
          He made it to etc.                      | He made it to etc.                          | an abbreviation where the text ends
          "Stop." She left.                       | "Stop." ¦ She left.                         | a closing quote belongs to the sentence
          “Really?” he asked. Yes.                | “Really?” he asked. ¦ Yes.                  | the words said go on
          He said "Go!" Then he left.             | He said "Go!" ¦ Then he left.               | a capital begins anew
          (It rained.) We stayed.                 | (It rained.) ¦ We stayed.                   | a closing bracket
          **Bold end.** Next one.                 | **Bold end.** ¦ Next one.                   | emphasis
          Great! 😀 Next one.                     | Great! ¦ 😀 Next one.                       | an emoji after a space begins the next
          Great!😀 Next one.                      | Great!😀 ¦ Next one.                        | without one it belongs to the mark
          Great.👩‍🔬 Next one. 👍🏽                | Great.👩‍🔬 ¦ Next one.                       | joined and toned emoji
          我爱你。你呢？好！                      | 我爱你。 ¦ 你呢？ ¦ 好！                    | full-width marks need no space
          「你好。」他走了。                      | 「你好。」 ¦ 他走了。                       | the corner quote belongs to it
          你好!我是人.他不是                      | 你好! ¦ 我是人. ¦ 他不是                    | narrow marks after Chinese
          大约3.14米。                            | 大约3.14米。                                | a decimal point in Chinese
          我……不知道。                            | 我……不知道。                                | a Chinese ellipsis goes on
          One line⏎goes on. Two.                  | One line⏎goes on. ¦ Two.                    | a wrapped line
          A title⏎⏎Text follows.                  | A title ¦ Text follows.                     | a blank line ends
          A title⏎ ⏎Text follows.                 | A title ¦ Text follows.                     | also with white space in it
          # Title⏎Text follows.                   | # Title ¦ Text follows.                     | a heading
          **Title**⏎Text follows.                 | **Title** ¦ Text follows.                   | a bold line is a heading
          #tag is⏎not a heading.                  | #tag is⏎not a heading.                      | a hash without a space
          Buy:⏎- milk⏎- eggs⏎Then go.             | Buy: ¦ - milk ¦ - eggs ¦ Then go.           | each item is one
          1. Milk and eggs⏎2. Bread. Butter.      | 1. Milk and eggs ¦ 2. Bread. ¦ Butter.      | a list number ends nothing
          **1. Milk.** Good.                      | **1. Milk.** ¦ Good.                        | nor inside emphasis
          II. History of Rome. More.              | II. History of Rome. ¦ More.                | a Roman list number
          I was born in 1990. It was hot.         | I was born in 1990. ¦ It was hot.           | a year at the end
          """)
  void sentencesAsAReaderCountsThem(String text, String expected, String why) {
    String written = text.replace('⏎', '\n');

    String found =
        String.join(
            " ¦ ",
            Segmenter.plain().units(written, Unit.SENTENCE).stream()
                .map(region -> region.of(written))
                .toList());

    assertThat(found.replace('\n', '⏎')).isEqualTo(expected);
  }

  @Test
  void carriageReturnsChangeNothing() {
    String text = "Buy:\n- milk\n- eggs\n\n# Title\nThen go.";

    assertThat(Segmenter.plain().units(text.replace("\n", "\r\n"), Unit.SENTENCE))
        .hasSameSizeAs(Segmenter.plain().units(text, Unit.SENTENCE))
        .hasSize(5);
  }

  @Test
  void longRunsOfOneSignDoNotExhaustTheStack() {
    for (String sign : new String[] {"\n", "a-", "a.", "! ", "... ", "\"", "- a\n", "**", "1. "}) {
      for (Unit unit : Unit.values()) {
        assertThatNoException()
            .as("%s of \"%s\" x 50,000", unit, sign)
            .isThrownBy(() -> Segmenter.plain().units(sign.repeat(50_000), unit));
      }
    }
  }
}
