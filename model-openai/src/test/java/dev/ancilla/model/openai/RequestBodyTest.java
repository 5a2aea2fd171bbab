package dev.ancilla.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Capabilities;
import dev.ancilla.model.Constraints;
import dev.ancilla.model.Message;
import dev.ancilla.model.Repetition;
import dev.ancilla.model.Request;
import dev.ancilla.model.ResponseFormat;
import dev.ancilla.model.Role;
import dev.ancilla.model.Sampling;
import dev.ancilla.model.TokenMask;
import dev.ancilla.model.Tool;
import dev.ancilla.model.ToolCall;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RequestBodyTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final OpenAiSettings BARE =
      OpenAiSettings.of(URI.create("http://127.0.0.1/v1"), "some-model")
          .withCapabilities(Capabilities.TEXT_ONLY)
          .withUsageInStream(false);
  private static final Capabilities EVERYTHING =
      new Capabilities(0, 1, true, false, false, false, false, true, true, true, true, false);
  private static final Request HELLO = Request.ofUser("Hello", 7);

  @Test
  void aPlainRequestHoldsNoMoreThanItMust() {
    assertThat(written(BARE, HELLO))
        .isEqualTo(
            JSON.readTree(
                """
                {"model": "some-model", "stream": true,
                 "messages": [{"role": "user", "content": "Hello"}],
                 "temperature": 0.0, "top_p": 1.0, "max_tokens": 7}
                """));
  }

  @Test
  void everythingTheProtocolCarriesIsWritten() {
    Request request =
        HELLO
            .withSampling(new Sampling(0.7, 40, 0.9, 0.05, Repetition.OFF))
            .withStop(List.of("\n\n", "END"))
            .withSeed(5)
            .withTopLogProbabilities(3)
            .withConstraints(
                Constraints.NONE
                    .withFormat(
                        new ResponseFormat.JsonSchema("answer", "{\"type\":\"object\"}", true))
                    .withLogitBias(Map.of(17, -3.5)))
            .withTools(List.of(new Tool("look", "looks", "{\"type\":\"object\"}")));
    OpenAiSettings settings =
        BARE.withCapabilities(EVERYTHING)
            .withUsageInStream(true)
            .withExtendedSampling(true)
            .withTokenLimitField(TokenLimitField.MAX_COMPLETION_TOKENS);

    assertThat(written(settings, request))
        .isEqualTo(
            JSON.readTree(
                """
                {"model": "some-model", "stream": true, "stream_options": {"include_usage": true},
                 "messages": [{"role": "user", "content": "Hello"}],
                 "temperature": 0.7, "top_p": 0.9, "top_k": 40, "min_p": 0.05, "repeat_penalty": 1.0,
                 "max_completion_tokens": 7, "stop": ["\\n\\n", "END"], "seed": 5,
                 "logprobs": true, "top_logprobs": 3,
                 "response_format": {"type": "json_schema", "json_schema":
                   {"name": "answer", "schema": {"type": "object"}, "strict": true}},
                 "logit_bias": {"17": -3.5},
                 "tools": [{"type": "function", "function":
                   {"name": "look", "description": "looks", "parameters": {"type": "object"}}}]}
                """));
  }

  @Test
  void aConversationWithToolsIsWritten() {
    Message call =
        new Message(
            Role.ASSISTANT,
            "",
            List.of(new ToolCall("c1", "look", "{\"at\":1}")),
            Optional.empty());

    JsonNode messages =
        written(BARE, HELLO.withMessages(List.of(call, Message.toolResult("c1", "a cat"))))
            .path("messages");

    assertThat(messages)
        .isEqualTo(
            JSON.readTree(
                """
                [{"role": "assistant", "content": "", "tool_calls": [{"id": "c1", "type": "function",
                  "function": {"name": "look", "arguments": "{\\"at\\":1}"}}]},
                 {"role": "tool", "content": "a cat", "tool_call_id": "c1"}]
                """));
  }

  @ParameterizedTest
  @CsvSource({"-Infinity, -100", "-500, -100", "-100, -100", "2.5, 2.5", "1e9, 100"})
  void aBiasIsClampedToTheProtocolsRange(double bias, double written) {
    Request request = HELLO.withConstraints(Constraints.NONE.withLogitBias(Map.of(3, bias)));

    JsonNode body = written(BARE.withCapabilities(EVERYTHING), request);

    assertThat(body.at("/logit_bias/3").doubleValue()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "5, 5", "2147483647, 2147483647"})
  void smallSeedsStayAsTheyAre(long seed, int written) {
    assertThat(RequestBody.wireSeed(seed)).isEqualTo(written);
  }

  @Test
  void everySeedFitsThirtyOneBits() {
    Property.forAll(Generator.longs(Long.MIN_VALUE, Long.MAX_VALUE))
        .check(seed -> assertThat(RequestBody.wireSeed(seed)).isNotNegative());
  }

  static Stream<Arguments> unsupported() {
    TokenMask mask =
        vocabulary -> {
          throw new AssertionError("not opened");
        };
    return Stream.of(
        Arguments.of("token masks", HELLO.withConstraints(Constraints.masked(mask))),
        Arguments.of("a prefilled reply", HELLO.withConstraints(Constraints.NONE.withPrefill("A"))),
        Arguments.of(
            "a response format",
            HELLO.withConstraints(
                Constraints.NONE.withFormat(ResponseFormat.JsonObject.JSON_OBJECT))),
        Arguments.of(
            "logit bias", HELLO.withConstraints(Constraints.NONE.withLogitBias(Map.of(1, 1.0)))),
        Arguments.of("tools", HELLO.withTools(List.of(new Tool("a", "b", "{}")))),
        Arguments.of("log-probabilities", HELLO.withTopLogProbabilities(1)),
        Arguments.of(
            "top-k and min-p", HELLO.withSampling(new Sampling(1, 5, 1, 0, Repetition.OFF))),
        Arguments.of(
            "top-k and min-p", HELLO.withSampling(new Sampling(1, 0, 1, 0.1, Repetition.OFF))),
        Arguments.of(
            "repetition control",
            HELLO.withSampling(Sampling.GREEDY.withRepetition(Repetition.forbidNgram(4)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unsupported")
  void whatTheEndpointCannotDoIsRefused(String what, Request request) {
    assertThatThrownBy(() -> written(BARE, request))
        .isInstanceOfSatisfying(
            AncillaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED))
        .hasMessageContaining(what)
        .hasMessageContaining("some-model");
  }

  @Test
  void aSchemaThatIsNoJsonIsBadInput() {
    Request request = HELLO.withTools(List.of(new Tool("look", "looks", "{")));

    assertThatThrownBy(() -> written(BARE.withCapabilities(EVERYTHING), request))
        .isInstanceOfSatisfying(
            AncillaException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_INPUT))
        .hasMessageContaining("\"look\" is no JSON");
  }

  private static JsonNode written(OpenAiSettings settings, Request request) {
    return JSON.readTree(new RequestBody(settings).of(request));
  }
}
