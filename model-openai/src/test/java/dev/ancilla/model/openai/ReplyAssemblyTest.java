package dev.ancilla.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Token;
import dev.ancilla.model.ToolCall;
import dev.ancilla.model.Usage;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyAssemblyTest {
  private final ReplyAssembly reply = new ReplyAssembly(failures(), 2, 1_000);

  @Test
  void aChunkWithoutLogProbabilitiesIsOneToken() {
    reply.accept("{\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}");
    reply.accept("{\"choices\":[{\"delta\":{\"content\":\"Hello there\"}}]}");

    assertThat(tokens())
        .containsExactly(new Token(-1, "Hello there", OptionalDouble.empty(), List.of(), false));
    assertThat(reply.sampled()).isEqualTo(1);
  }

  @Test
  void aChunkWithLogProbabilitiesIsOneTokenEach() {
    reply.accept(
        """
        {"choices": [{"delta": {"content": "Hello there"}, "logprobs": {"content": [
          {"token": "Hello", "logprob": -0.5, "top_logprobs": [
             {"token": "Hello", "logprob": -0.5}, {"token": "Hi", "logprob": -1.5}]},
          {"token": " there", "logprob": -0.25, "top_logprobs": []}]}}]}
        """);

    assertThat(tokens())
        .containsExactly(
            new Token(
                -1,
                "Hello",
                OptionalDouble.of(-0.5),
                List.of(
                    new Token.Alternative(-1, "Hello", -0.5),
                    new Token.Alternative(-1, "Hi", -1.5)),
                false),
            new Token(-1, " there", OptionalDouble.of(-0.25), List.of(), false));
    assertThat(reply.sampled()).isEqualTo(2);
  }

  @Test
  void alternativesAreTheLikeliestOnesAskedFor() {
    reply.accept(
        """
        {"choices": [{"delta": {"content": "c"}, "logprobs": {"content": [
          {"token": "c", "logprob": -3, "top_logprobs": [{"token": "b", "logprob": -2},
             {"token": "a", "logprob": -1}, {"token": "c", "logprob": -3}]}]}}]}
        """);

    assertThat(tokens().getFirst().alternatives())
        .extracting(Token.Alternative::text)
        .containsExactly("a", "b");
  }

  @Test
  void textThatTokensDoNotSpellComesWithTheLastOfThem() {
    reply.accept(
        """
        {"choices": [{"delta": {"content": "😀"}, "logprobs": {"content": [
          {"token": "\\\\xf0\\\\x9f", "logprob": -1}, {"token": "\\\\x98\\\\x80", "logprob": -2}]}}]}
        """);

    assertThat(tokens()).extracting(Token::text).containsExactly("", "😀");
  }

  @Test
  void everyTextComesThroughWhole() {
    Property.forAll(Generator.lists(Generator.brokenText(6), 0, 8))
        .examples(300)
        .check(
            pieces -> {
              ReplyAssembly assembly = new ReplyAssembly(failures(), 2, 1_000);
              StringBuilder text = new StringBuilder();
              for (String piece : pieces) {
                assembly.accept(Chunks.text(piece).strip().substring("data: ".length()));
              }
              for (Optional<Token> t = assembly.poll(); t.isPresent(); t = assembly.poll()) {
                text.append(t.get().text());
              }
              assertThat(text.toString()).isEqualTo(String.join("", pieces));
            });
  }

  @Test
  void toolCallsAreJoinedFromTheirFragments() {
    reply.accept(
        """
        {"choices": [{"delta": {"content": null, "tool_calls": [
          {"index": 0, "id": "c0", "type": "function", "function": {"name": "look", "arguments": ""}}]}}]}
        """);
    reply.accept(call("{\"index\": 0, \"function\": {\"arguments\": \"{\\\"at\\\":\"}}"));
    reply.accept(
        call(
            "{\"index\": 1, \"id\": \"c1\", \"function\": {\"name\": \"go\", \"arguments\": \"{}\"}}"));
    reply.accept(call("{\"index\": 0, \"function\": {\"arguments\": \"1}\"}}"));
    reply.accept("{\"choices\": [{\"delta\": {}, \"finish_reason\": \"tool_calls\"}]}");

    assertThat(tokens()).isEmpty();
    assertThat(reply.finishReason()).isEqualTo(FinishReason.TOOL_CALLS);
    assertThat(reply.toolCalls())
        .containsExactly(new ToolCall("c0", "look", "{\"at\":1}"), new ToolCall("c1", "go", "{}"));
  }

  @Test
  void aStopWithToolCallsIsAQuestionForTools() {
    reply.accept(call("{\"index\": 0, \"id\": \"c0\", \"function\": {\"name\": \"go\"}}"));
    reply.accept("{\"choices\": [{\"delta\": {}, \"finish_reason\": \"stop\"}]}");

    assertThat(reply.finishReason()).isEqualTo(FinishReason.TOOL_CALLS);
  }

  @Test
  void toolCallsMayNotGrowWithoutEnd() {
    String fragment =
        call("{\"index\": 0, \"function\": {\"arguments\": \"%s\"}}".formatted("x".repeat(300)));

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 4; i++) {
                reply.accept(fragment);
              }
            })
        .satisfies(ReplyAssemblyTest::isMalformed)
        .hasMessageContaining("longer than 1000 characters");
  }

  @ParameterizedTest
  @CsvSource({
    "stop, END_OF_TURN",
    "length, MAX_TOKENS",
    "tool_calls, TOOL_CALLS",
    "function_call, TOOL_CALLS",
    "content_filter, FILTERED",
  })
  void finishReasonsAreTranslated(String wire, FinishReason reason) {
    reply.accept("{\"choices\":[{\"delta\":{},\"finish_reason\":\"%s\"}]}".formatted(wire));

    assertThat(reply.whole()).isTrue();
    assertThat(reply.finishReason()).isEqualTo(reason);
  }

  @Test
  void aNamedStopTextIsTold() {
    reply.accept(
        "{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\",\"stop_reason\":\"END\"}]}");

    assertThat(reply.finishReason()).isEqualTo(FinishReason.STOP_TEXT);
  }

  @Test
  void usageMayComeWithOrWithoutChoices() {
    reply.accept("{\"choices\":[],\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":3}}");

    assertThat(reply.usage()).contains(new Usage(11, 3, 0));
    assertThat(reply.whole()).isFalse();
  }

  @Test
  void aRefusalIsText() {
    reply.accept("{\"choices\":[{\"delta\":{\"content\":null,\"refusal\":\"I will not.\"}}]}");

    assertThat(tokens()).extracting(Token::text).containsExactly("I will not.");
  }

  @Test
  void otherChoicesAreNotMixedIn() {
    reply.accept("{\"choices\":[{\"index\":1,\"delta\":{\"content\":\"other\"}}]}");

    assertThat(tokens()).isEmpty();
  }

  @Test
  void aReplyInOnePieceIsRead() {
    reply.acceptWhole(
        """
        {"choices": [{"index": 0, "message": {"role": "assistant", "content": "Hello",
           "tool_calls": [{"id": "c0", "function": {"name": "go", "arguments": "{}"}},
                          {"id": "c1", "function": {"name": "go", "arguments": "{}"}}]},
           "finish_reason": "stop"}], "usage": {"prompt_tokens": 4, "completion_tokens": 2}}
        """);

    assertThat(tokens()).extracting(Token::text).containsExactly("Hello");
    assertThat(reply.done()).isTrue();
    assertThat(reply.toolCalls()).extracting(ToolCall::id).containsExactly("c0", "c1");
    assertThat(reply.usage()).contains(new Usage(4, 2, 0));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"choices":                                                     | broken JSON
          hello                                                           | no JSON
          [1]                                                             | no object
          ''                                                              | nothing
          {"choices":[{"delta":{"content":[{"text":"a"}]}}]}              | content that is no text
          {"choices":[{"delta":{},"finish_reason":"tired"}]}              | an unknown finish reason
          {"choices":[{"delta":{"tool_calls":[{"index":0,"id":"a"},{"index":0,"id":"b"}]}}]} | two calls in one place
          """)
  void whatIsNotTheProtocolIsRefused(String data, String why) {
    assertThatThrownBy(() -> reply.accept(data)).satisfies(ReplyAssemblyTest::isMalformed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                        | an empty object
          {"type":"ping"}           | something unknown
          {"choices":[]}            | no choices
          {"choices":null}          | null
          {"choices":[{}]}          | an empty choice
          {"error":null,"choices":[]} | an error that is none
          """)
  void whatSaysNothingIsSkipped(String data, String why) {
    reply.accept(data);

    assertThat(tokens()).isEmpty();
    assertThat(reply.whole()).isFalse();
  }

  @Test
  void anyChunkIsTakenOrRefusedWithAType() {
    Generator<String> piece =
        Generator.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "null",
            "1e999",
            "\"choices\"",
            "\"delta\"",
            "\"content\"",
            "\"finish_reason\"",
            "\"stop\"",
            "\"tool_calls\"",
            "\"index\"",
            "-7",
            "\"usage\"",
            "{\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":-3}]}}]}",
            "{\"usage\":{\"prompt_tokens\":-4,\"completion_tokens\":\"x\"}}",
            "{\"choices\":[{\"logprobs\":{\"content\":[{\"token\":7,\"logprob\":\"x\"}]}}]}");

    Property.forAll(Generator.lists(piece, 1, 12))
        .check(
            pieces -> {
              try {
                new ReplyAssembly(failures(), 2, 1_000).accept(String.join("", pieces));
              } catch (AncillaException e) {
                isMalformed(e);
              }
            });
  }

  private List<Token> tokens() {
    List<Token> tokens = new ArrayList<>();
    for (Optional<Token> token = reply.poll(); token.isPresent(); token = reply.poll()) {
      tokens.add(token.get());
    }
    return tokens;
  }

  private static String call(String fragment) {
    return "{\"choices\": [{\"delta\": {\"tool_calls\": [%s]}}]}".formatted(fragment);
  }

  private static void isMalformed(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            AncillaException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.ENDPOINT_MALFORMED));
  }

  private static Failures failures() {
    OpenAiSettings settings = OpenAiSettings.of(URI.create("http://127.0.0.1/v1"), "m");
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    return new Failures(
        settings,
        ApiKey.read(settings, Map.of()),
        new Backoff(settings.retries(), clock, new SplittableRandom(1)));
  }
}
