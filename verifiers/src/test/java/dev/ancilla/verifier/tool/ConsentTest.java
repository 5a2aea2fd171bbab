package dev.ancilla.verifier.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yes                               | YES     | the word
          Yes!                              | YES     | with punctuation
          YES PLEASE                        | YES     | in capitals
          Yes, cancel it.                   | YES     | with what to do
          yeah do that                      | YES     | colloquial
          ok                                | YES     | agreement
          Sure thing                        | YES     | agreement
          go ahead and cancel it            | YES     | a demand to act
          Please proceed.                   | YES     | a demand to act
          I confirm the cancellation        | YES     | the formal way
          That’s right                      | YES     | with a curly apostrophe
          Correct.                          | YES     | as a phrase
          Correct the spelling              | UNCLEAR | as a verb
          Confirm the price                 | UNCLEAR | as a verb
          no                                | NO      | the word
          Nope                              | NO      | colloquial
          Yes - no                          | NO      | a negation wins
          no problem, go ahead              | NO      | fails closed, though it is meant as a yes
          I'm not sure                      | NO      | a negation before a yes word
          don’t                             | NO      | with a curly apostrophe
          Never                             | NO      | a negation
          Stop                              | NO      | a refusal
          Yes, stop it                      | YES     | what was asked may be to stop
          yes but first the seat            | UNCLEAR | a yes with a condition
          Yes if it is free                 | UNCLEAR | a yes with a condition
          ok wait                           | UNCLEAR | hesitation
          yes?                              | UNCLEAR | a question
          What does it cost                 | UNCLEAR | a question without its mark
          maybe                             | UNCLEAR | doubt
          Yesterday I flew                  | UNCLEAR | another word
          surely                            | UNCLEAR | another word
          B7                                | UNCLEAR | something else
          ''                                | UNCLEAR | silence
          是的                               | YES     | yes
          好的，请取消                         | YES     | yes, please cancel
          可以                               | YES     | you may
          没问题                             | YES     | no problem, the one negated yes
          確認。                             | YES     | traditional script
          不                                 | NO      | no
          不是                               | NO      | it is not
          好的，不过先等一下                     | NO      | fails closed
          别取消                             | NO      | do not cancel
          可以再说明一下                        | UNCLEAR | could you explain again
          好像                               | UNCLEAR | it seems
          是吗                               | UNCLEAR | a question
          好的，先告诉我价格                     | UNCLEAR | yes, tell me the price first
          """)
  void aReplyMeansYesNoOrNeither(String reply, Consent expected, String why) {
    assertThat(Consent.of(reply)).isEqualTo(expected);
  }
}
