package dev.ancilla.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Capabilities;
import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Reply;
import dev.ancilla.model.Request;
import dev.ancilla.model.Token;
import dev.ancilla.model.TokenStream;
import dev.ancilla.model.Usage;
import dev.ancilla.testkit.Answer;
import dev.ancilla.testkit.ReceivedRequest;
import dev.ancilla.testkit.ScriptedServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiModelTest {
  private static final Request HELLO = Request.ofUser("Hello", 7);

  private final ScriptedServer server = ScriptedServer.start();
  private final OpenAiModel model = open(settings());

  @AfterEach
  void stop() {
    model.close();
    server.close();
  }

  @Test
  void aReplyIsStreamedTokenByToken() {
    CountDownLatch gate = new CountDownLatch(1);
    server.answer(
        Answer.eventStream()
            .send(Chunks.text("Good"))
            .await(gate)
            .send(Chunks.text(" day"))
            .send(Chunks.finish("stop"))
            .send(Chunks.usage(11, 2))
            .send(Chunks.DONE));

    try (TokenStream stream = model.start(HELLO)) {
      assertThat(stream.next()).map(Token::text).contains("Good");
      gate.countDown();
      assertThat(stream.next()).map(Token::text).contains(" day");
      assertThat(stream.next()).isEmpty();
      assertThat(stream.next()).isEmpty();
      assertThat(stream.completion().reason()).isEqualTo(FinishReason.END_OF_TURN);
      assertThat(stream.completion().usage()).isEqualTo(new Usage(11, 2, 0));
    }
  }

  @Test
  void theRequestGoesWhereItShouldWithTheKey() {
    server.answer(Chunks.reply("x"));

    model.reply(HELLO);

    ReceivedRequest request = server.requests().getFirst();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/v1/chat/completions");
    assertThat(request.header("authorization")).contains("Bearer sk-test");
    assertThat(request.header("content-type")).contains("application/json");
    assertThat(request.header("upgrade")).isEmpty();
    assertThat(request.body()).contains("\"model\":\"some-model\"", "\"stream\":true");
  }

  @Test
  void anEndpointWithoutAKeyGetsNone() {
    server.answer(Chunks.reply("x"));
    OpenAiSettings keyless = OpenAiSettings.of(server.uri(), "some-model");

    try (OpenAiModel bare = open(keyless)) {
      bare.reply(HELLO);
    }

    assertThat(server.requests().getFirst().header("authorization")).isEmpty();
  }

  @Test
  void charactersMayArriveInPieces() {
    server.answer(
        Answer.eventStream()
            .trickle(Chunks.text("é 😀") + Chunks.finish("stop") + Chunks.DONE, Duration.ZERO));

    assertThat(model.reply(HELLO).text()).isEqualTo("é 😀");
  }

  @Test
  void commentsAndEmptyChunksAndUntypedStreamsAreFine() {
    server.answer(
        Answer.status(200)
            .send(": waiting\n\n" + Chunks.event("{\"choices\": []}"))
            .send("data:{\"choices\":[{\"delta\":{\"content\":\"x\"}}]}\r\n\r\n")
            .send(Chunks.finish("length") + Chunks.DONE));

    Reply reply = model.reply(HELLO);

    assertThat(reply.text()).isEqualTo("x");
    assertThat(reply.completion().reason()).isEqualTo(FinishReason.MAX_TOKENS);
  }

  @Test
  void unreportedUsageIsCountedAndEstimated() {
    server.answer(
        Answer.eventStream()
            .send(Chunks.text("a") + Chunks.text("b") + Chunks.finish("stop") + Chunks.DONE));

    Usage usage = model.reply(HELLO).completion().usage();

    assertThat(usage).isEqualTo(new Usage(4 + "Hello".length() / 3, 2, 0));
  }

  @Test
  void aWholeReplyNeedsNoDoneMark() {
    server.answer(Answer.eventStream().send(Chunks.text("a") + Chunks.finish("stop")));

    assertThat(model.reply(HELLO).text()).isEqualTo("a");
  }

  @Test
  void aDoneMarkNeedsNoFinishReason() {
    server.answer(Answer.eventStream().send(Chunks.text("a") + Chunks.DONE));

    assertThat(model.reply(HELLO).completion().reason()).isEqualTo(FinishReason.END_OF_TURN);
  }

  @Test
  void aReplyInOnePieceIsTaken() {
    server.answer(
        Answer.json(
            200,
            """
            {"choices": [{"message": {"role": "assistant", "content": "all at once"},
              "finish_reason": "stop"}], "usage": {"prompt_tokens": 3, "completion_tokens": 4}}
            """));

    Reply reply = model.reply(HELLO);

    assertThat(reply.text()).isEqualTo("all at once");
    assertThat(reply.completion().usage()).isEqualTo(new Usage(3, 4, 0));
  }

  @Test
  void connectionsAreUsedAgain() {
    server.otherwise(request -> Chunks.reply("x"));

    for (int i = 0; i < 20; i++) {
      model.reply(HELLO);
    }

    // One, unless a request is faster than the last bytes of the reply before it.
    assertThat(server.connections()).isLessThan(5);
    assertThat(server.requests()).hasSize(20);
  }

  @Test
  void closingAStreamHangsUp() {
    server.answer(Answer.eventStream().send(Chunks.text("a")).stall());
    TokenStream stream = model.start(HELLO);
    stream.next();

    stream.close();

    server.awaitHangUp();
    assertThat(stream.next()).isEmpty();
    assertThat(stream.completion().reason()).isEqualTo(FinishReason.CANCELLED);
    assertThat(stream.completion().usage().tokensOut()).isEqualTo(1);
  }

  @Test
  void closingBeforeTheAnswerBeginsHangsUp() {
    server.answer(Answer.silence());
    TokenStream stream = model.start(HELLO);
    server.awaitRequest();

    stream.close();

    server.awaitHangUp();
    assertThat(stream.completion().reason()).isEqualTo(FinishReason.CANCELLED);
  }

  @Test
  void anotherThreadMayCloseAStreamThatWaits() throws Exception {
    server.answer(Answer.eventStream().send(Chunks.text("a")).stall(), Answer.silence());

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int tokensBefore = 1; tokensBefore >= 0; tokensBefore--) {
        TokenStream stream = model.start(HELLO);
        for (int i = 0; i < tokensBefore; i++) {
          stream.next();
        }
        Future<FinishReason> reader =
            threads.submit(
                () -> {
                  assertThat(stream.next()).isEmpty();
                  return stream.completion().reason();
                });
        server.awaitRequest();

        stream.close();

        assertThat(reader.get()).isEqualTo(FinishReason.CANCELLED);
      }
    }
  }

  @Test
  void interruptionCancelsAndIsPassedOn() {
    server.answer(Answer.eventStream().send(Chunks.text("a")).stall());
    TokenStream stream = model.start(HELLO);
    stream.next();

    Thread.currentThread().interrupt();

    assertThatThrownBy(stream::next).satisfies(code(ErrorCode.CANCELLED));
    assertThat(Thread.interrupted()).isTrue();
    server.awaitHangUp();
  }

  @Test
  void closingTheModelEndsItsReplies() {
    server.answer(Answer.eventStream().send(Chunks.text("a")).stall());
    TokenStream stream = model.start(HELLO);
    stream.next();

    model.close();

    server.awaitHangUp();
    assertThat(stream.next()).isEmpty();
    assertThat(stream.completion().reason()).isEqualTo(FinishReason.CANCELLED);
    assertThatThrownBy(() -> model.start(HELLO)).satisfies(code(ErrorCode.CANCELLED));
  }

  @Test
  void anUnfinishedReplyHasNoCompletion() {
    server.answer(Chunks.reply("a"));

    try (TokenStream stream = model.start(HELLO)) {
      assertThatThrownBy(stream::completion).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void theDeadlineEndsAReply() {
    server.answer(Answer.eventStream().send(Chunks.text("a")).stall());

    Reply reply = model.reply(HELLO.withDeadline(Duration.ofMillis(300)));

    assertThat(reply.text()).isEqualTo("a");
    assertThat(reply.completion().reason()).isEqualTo(FinishReason.DEADLINE);
    server.awaitHangUp();
  }

  @Test
  void theDeadlineEndsAReplyThatNeverBegan() {
    server.answer(Answer.silence());

    Reply reply = model.reply(HELLO.withDeadline(Duration.ofMillis(100)));

    assertThat(reply.text()).isEmpty();
    assertThat(reply.completion().reason()).isEqualTo(FinishReason.DEADLINE);
  }

  @Test
  void twentyRepliesRunAtOnce() throws Exception {
    CountDownLatch all = new CountDownLatch(20);
    CountDownLatch gate = new CountDownLatch(1);
    server.otherwise(
        request -> {
          all.countDown();
          String name = request.body().replaceAll("(?s).*(reply-\\d+).*", "$1");
          return Answer.eventStream()
              .send(Chunks.text(name))
              .await(gate)
              .send(Chunks.text("!") + Chunks.finish("stop") + Chunks.DONE);
        });

    try (OpenAiModel wide = open(settings().withCapabilities(parallel(20)));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> replies = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        Request request = Request.ofUser("reply-" + i, 5);
        replies.add(threads.submit(() -> wide.reply(request).text()));
      }
      all.await();
      gate.countDown();

      for (int i = 0; i < 20; i++) {
        assertThat(replies.get(i).get()).isEqualTo("reply-%d!".formatted(i));
      }
    }
  }

  @Test
  void aStalledReplyHoldsNoOther() {
    server.answer(Answer.eventStream().send(Chunks.text("a")).stall(), Chunks.reply("b"));

    try (TokenStream stalled = model.start(HELLO)) {
      stalled.next();

      assertThat(model.reply(HELLO).text()).isEqualTo("b");
    }
  }

  @Test
  void repliesBeyondTheDeclaredNumberWait() throws Exception {
    server.otherwise(request -> Chunks.reply("x"));

    try (OpenAiModel narrow = open(settings().withCapabilities(parallel(1)));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      TokenStream first = narrow.start(HELLO);
      Future<String> second = threads.submit(() -> narrow.reply(HELLO).text());
      assertThatThrownBy(() -> narrow.start(HELLO.withDeadline(Duration.ofMillis(50))))
          .satisfies(code(ErrorCode.TIMED_OUT))
          .hasMessageContaining("All 1 places");
      assertThat(second.isDone()).isFalse();

      first.close();

      assertThat(second.get()).isEqualTo("x");
    }
  }

  @Test
  void placesAreGivenBackHoweverAReplyEnds() throws ExecutionException, InterruptedException {
    server.answer(
        Chunks.reply("x"), Answer.json(400, "{}"), Answer.eventStream().send("data: {\n\n"));
    server.otherwise(request -> Chunks.reply("last"));

    try (OpenAiModel narrow = open(settings().withCapabilities(parallel(1)))) {
      narrow.reply(HELLO);
      assertThatThrownBy(() -> narrow.start(HELLO).next()).isInstanceOf(AncillaException.class);
      assertThatThrownBy(() -> narrow.start(HELLO).next()).isInstanceOf(AncillaException.class);
      narrow.start(HELLO).close();

      assertThat(narrow.reply(HELLO).text()).isEqualTo("last");
    }
  }

  @Test
  void theIdNamesModelAndHost() {
    assertThat(model.id()).isEqualTo("some-model@" + server.uri().getAuthority());
    assertThat(model.toString()).isEqualTo(model.id());
  }

  private OpenAiSettings settings() {
    return OpenAiSettings.of(server.uri().resolve("/v1"), "some-model")
        .withKeyVariable("SOME_KEY")
        .withRetries(Retries.NONE);
  }

  private static OpenAiModel open(OpenAiSettings settings) {
    return new OpenAiModel(
        settings, Map.of("SOME_KEY", "sk-test"), InstantSource.system(), new SplittableRandom(1));
  }

  private static Capabilities parallel(int replies) {
    return new Capabilities(
        0, replies, false, false, false, false, false, true, true, true, true, false);
  }

  static Consumer<Throwable> code(ErrorCode code) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                AncillaException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
