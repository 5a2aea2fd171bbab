package dev.ancilla.verifier.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Shall I do it?              | true  | a question mark
          要取消吗                     | true  | a Chinese particle
          要取消？                     | true  | the wide question mark
          Reply YES to go on.         | true  | asks for a yes
          Please confirm.             | true  | asks for a confirmation
          请您确认                     | true  | asks for a confirmation
          Your booking is confirmed.  | false | reports one
          已确认                       | false | reports one
          Done yesterday.             | false | no question
          """)
  void itAsks(String text, boolean expected, String why) {
    assertThat(new Question(text).asks()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cancel_booking | Shall I cancel your booking B7?   | true  | both words
          cancel_booking | Cancellation of both bookings?    | true  | beginnings of words
          cancelBooking  | Cancel this booking?              | true  | a name in camel case
          cancel_booking | Shall I cancel it?                | false | one word is missing
          cancel_booking | Overbooking, cancel?              | false | inside a word
          __             | Anything?                         | false | a name without words
          """)
  void itNamesATool(String tool, String text, boolean expected, String why) {
    assertThat(new Question(text).namesTool(tool)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          change flight | Change flight LH400?  | true  | a phrase
          change flight | Change the flight?    | false | another phrase
          取消           | 现在取消订单吗          | true  | inside Chinese text
          取消           | 取回订单吗             | false | another word
          """)
  void itHoldsAName(String name, String text, boolean expected, String why) {
    assertThat(new Question(text).names(List.of(name))).isEqualTo(expected);
  }
}
