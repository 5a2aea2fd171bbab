package dev.ancilla.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {
  private static final Request REQUEST = Request.ofUser("Hello", 10);
  private static final Tool TOOL = new Tool("clock", "Tells the time.", "{}");

  @ParameterizedTest(name = "temperature {0}, top-k {1}, top-p {2}, min-p {3}: {4}")
  @CsvSource({
    "-0.1, 0, 1, 0, temperature",
    "10.1, 0, 1, 0, temperature",
    "NaN, 0, 1, 0, temperature",
    "1, -1, 1, 0, top-k",
    "1, 0, 0, 0, top-p",
    "1, 0, 1.1, 0, top-p",
    "1, 0, NaN, 0, top-p",
    "1, 0, 1, -0.1, min-p",
    "1, 0, 1, 1, min-p",
    "1, 0, 1, NaN, min-p"
  })
  void refusesSamplingOutsideItsRanges(
      double temperature, int topK, double topP, double minP, String named) {
    assertThatThrownBy(() -> new Sampling(temperature, topK, topP, minP, Repetition.OFF))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }

  @ParameterizedTest(name = "penalty {0} window {1} DRY {2} {3} {4} n-gram {5}: {6}")
  @CsvSource({
    "0, 0, 0, 1.75, 2, 0, penalty",
    "NaN, 0, 0, 1.75, 2, 0, penalty",
    "1, -1, 0, 1.75, 2, 0, window",
    "1, 0, -1, 1.75, 2, 0, DRY",
    "1, 0, 0, 0.9, 2, 0, DRY",
    "1, 0, 0, NaN, 2, 0, DRY",
    "1, 0, 0, 1.75, -1, 0, allowed length",
    "1, 0, 0, 1.75, 2, -1, n-gram"
  })
  void refusesRepetitionControlOutsideItsRanges(
      double penalty,
      int window,
      double multiplier,
      double base,
      int allowed,
      int ngram,
      String named) {
    assertThatThrownBy(() -> new Repetition(penalty, window, multiplier, base, allowed, ngram))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }

  @Test
  void eachRepetitionControlSwitchesOnNothingElse() {
    assertThat(Repetition.penalty(1, 0)).isEqualTo(Repetition.OFF);
    assertThat(Repetition.dry(0, 1.75, 2)).isEqualTo(Repetition.OFF);
    assertThat(Repetition.forbidNgram(0)).isEqualTo(Repetition.OFF);
  }

  @Test
  void onlyTemperatureZeroIsGreedy() {
    assertThat(Sampling.GREEDY.greedy()).isTrue();
    assertThat(Sampling.at(0.01).greedy()).isFalse();
  }

  @Test
  void refusesARequestThatCannotBeAnswered() {
    assertThatThrownBy(() -> Request.of(List.of(), 10)).hasMessageContaining("message");
    assertThatThrownBy(() -> REQUEST.withMaxTokens(0)).hasMessageContaining("maxTokens (0)");
    assertThatThrownBy(() -> REQUEST.withStop(List.of("ok", ""))).hasMessageContaining("stop");
    assertThatThrownBy(() -> REQUEST.withTopLogProbabilities(-1)).hasMessageContaining("(-1)");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -5})
  void refusesADeadlineThatHasPassed(long millis) {
    assertThatThrownBy(() -> REQUEST.withDeadline(Duration.ofMillis(millis)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("deadline");
  }

  @Test
  void eachChangeTouchesOneThing() {
    Request changed =
        REQUEST
            .withMessages(List.of(Message.system("s"), Message.user("u")))
            .withSampling(Sampling.at(0.7))
            .withStop(List.of("\n\n"))
            .withMaxTokens(5)
            .withSeed(7)
            .withDeadline(Duration.ofSeconds(3))
            .withTopLogProbabilities(2)
            .withConstraints(Constraints.NONE.withPrefill("Dear"))
            .withTools(List.of(TOOL));

    assertThat(changed)
        .isEqualTo(
            new Request(
                List.of(Message.system("s"), Message.user("u")),
                Sampling.at(0.7),
                List.of("\n\n"),
                5,
                7,
                Optional.of(Duration.ofSeconds(3)),
                2,
                Constraints.NONE.withPrefill("Dear"),
                List.of(TOOL)));
  }

  @Test
  void laterChangesOfTheListsDoNotReachIt() {
    List<Message> messages = new ArrayList<>(List.of(Message.user("u")));
    Request request = Request.of(messages, 10);

    messages.clear();

    assertThat(request.messages()).containsExactly(Message.user("u"));
  }

  static Stream<Arguments> demands() {
    return Stream.of(
        Arguments.of(
            REQUEST.withConstraints(
                Constraints.masked(
                    vocabulary -> {
                      throw new AssertionError("not opened by a check");
                    })),
            "token masks"),
        Arguments.of(
            REQUEST.withConstraints(
                Constraints.NONE.withFormat(ResponseFormat.JsonObject.JSON_OBJECT)),
            "response formats"),
        Arguments.of(
            REQUEST.withConstraints(Constraints.NONE.withLogitBias(Map.of(3, 1.0))), "logit bias"),
        Arguments.of(REQUEST.withConstraints(Constraints.NONE.withPrefill("Dear")), "prefilled"),
        Arguments.of(REQUEST.withTools(List.of(TOOL)), "tools"),
        Arguments.of(REQUEST.withTopLogProbabilities(1), "log-probabilities"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("demands")
  void whatAModelDoesNotDeclareIsRefusedByName(Request request, String missing) {
    Capabilities everything =
        new Capabilities(0, 1, true, true, true, true, true, true, true, true, true, true);

    assertThatNoException().isThrownBy(() -> everything.require(request, "able"));
    assertThatThrownBy(() -> Capabilities.TEXT_ONLY.require(request, "plain"))
        .isInstanceOfSatisfying(
            AncillaException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNSUPPORTED))
        .hasMessageContaining("plain")
        .hasMessageContaining(missing);
  }

  @Test
  void aPlainRequestIsForEveryModel() {
    assertThatNoException().isThrownBy(() -> Capabilities.TEXT_ONLY.require(REQUEST, "plain"));
  }

  @Test
  void usagesAddAndAreNeverNegative() {
    assertThat(new Usage(1, 2, 3).plus(new Usage(10, 20, 30))).isEqualTo(new Usage(11, 22, 33));
    assertThatThrownBy(() -> new Usage(0, -1, 0)).hasMessageContaining("out -1");
  }
}
