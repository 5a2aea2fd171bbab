package dev.ancilla.model.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Constraints;
import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Message;
import dev.ancilla.model.Reply;
import dev.ancilla.model.Request;
import dev.ancilla.model.Token;
import dev.ancilla.model.TokenStream;
import dev.ancilla.model.Usage;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayModelTest {
  private final ReplayModel model =
      new ReplayModel("r1", Map.of("hi there", List.of("one two three", "four", "five")));

  @ParameterizedTest(name = "seed {0} gives \"{1}\"")
  @CsvSource({"0, one two three", "1, four", "2, five", "3, one two three", "-1, five"})
  void consecutiveSeedsWalkThroughTheRecordedAnswers(long seed, String answer) {
    assertThat(model.reply(Request.ofUser("hi there", 50).withSeed(seed)).text()).isEqualTo(answer);
  }

  @ParameterizedTest(name = "at most {0} tokens: \"{1}\", {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1  | one           | MAX_TOKENS
          2  | one two       | MAX_TOKENS
          3  | one two three | END_OF_TURN
          50 | one two three | END_OF_TURN
          """)
  void theTokenCapHolds(int maxTokens, String text, FinishReason reason) {
    Reply reply = model.reply(Request.ofUser("hi there", maxTokens));

    assertThat(reply.text()).isEqualTo(text);
    assertThat(reply.completion().reason()).isEqualTo(reason);
    assertThat(reply.completion().usage()).isEqualTo(new Usage(2, Math.min(3, maxTokens), 0));
  }

  @Test
  void theReplyEndsBeforeTheFirstStopText() {
    Reply reply =
        model.reply(Request.ofUser("hi there", 50).withStop(List.of("three", " two", "never")));

    assertThat(reply.text()).isEqualTo("one");
    assertThat(reply.completion().reason()).isEqualTo(FinishReason.STOP_TEXT);
  }

  @Test
  void theLastUserMessagePicksTheRecording() {
    Request request =
        Request.of(
            List.of(Message.user("old"), Message.assistant("x"), Message.user("hi there")), 50);

    assertThat(model.reply(request).text()).isEqualTo("one two three");
  }

  @Test
  void closingEarlyCancelsAndCountsWhatWasRead() {
    try (TokenStream stream = model.start(Request.ofUser("hi there", 50))) {
      assertThat(stream.next()).map(Token::text).contains("one");
      assertThatThrownBy(stream::completion).isInstanceOf(IllegalStateException.class);

      stream.close();

      assertThat(stream.next()).isEmpty();
      assertThat(stream.completion().reason()).isEqualTo(FinishReason.CANCELLED);
      assertThat(stream.completion().usage().tokensOut()).isEqualTo(1);
    }
  }

  @Test
  void anUnknownPromptIsRefusedWithItsWords() {
    assertThatThrownBy(() -> model.start(Request.ofUser("who are you?", 5)))
        .isInstanceOfSatisfying(
            AncillaException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_INPUT))
        .hasMessageContaining("who are you?");
  }

  @Test
  void aConstraintIsRefusedRatherThanIgnored() {
    Request request =
        Request.ofUser("hi there", 5).withConstraints(Constraints.NONE.withPrefill("Dear"));

    assertThatThrownBy(() -> model.start(request))
        .isInstanceOfSatisfying(
            AncillaException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNSUPPORTED));
  }

  @Test
  void aRecordingWithoutAnswersIsRefused() {
    assertThatThrownBy(() -> new ReplayModel("r", Map.of("q", List.of())))
        .hasMessageContaining("\"q\"");
  }

  @Test
  void theTokensOfAnyTextJoinToThatText() {
    Property.forAll(Generator.brokenText(40))
        .check(text -> assertThat(String.join("", ReplayModel.pieces(text))).isEqualTo(text));
  }
}
