package dev.ancilla.model.openai;

import static dev.ancilla.model.openai.OpenAiModelTest.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Request;
import dev.ancilla.model.TokenStream;
import dev.ancilla.testkit.Answer;
import dev.ancilla.testkit.ScriptedServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiModelFaultTest {
  private static final String KEY = "sk-test-7f3a9c2e51";
  private static final Request HELLO = Request.ofUser("Hello", 7);
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final ScriptedServer server = ScriptedServer.start();
  private final List<Duration> pauses = new ArrayList<>();
  private final OpenAiSettings settings =
      OpenAiSettings.of(server.uri(), "some-model").withKeyVariable("SOME_KEY");

  /** Time stands still and pauses take none. */
  private final OpenAiModel model = open(settings);

  @AfterEach
  void stop() {
    model.close();
    server.close();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2                             | PT2S | seconds
          Sun, 22 Nov 2026 10:00:03 GMT | PT3S | a date
          86400                         | PT1M | capped
          """)
  void aBusyEndpointIsAskedAgainAfterAsLongAsItSays(String retryAfter, Duration pause, String why) {
    server.answer(
        Answer.json(429, "{}").header("Retry-After", retryAfter), Chunks.reply("at last"));

    assertThat(model.reply(HELLO).text()).isEqualTo("at last");
    assertThat(pauses).containsExactly(pause);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void passingTroublesAreTriedAgain(int status) {
    server.answer(Answer.json(status, "{}"), Answer.status(status), Chunks.reply("at last"));

    assertThat(model.reply(HELLO).text()).isEqualTo("at last");
    assertThat(server.requests()).hasSize(3).extracting(r -> r.body()).containsOnly(body());
    assertThat(pauses).hasSize(2);
    assertThat(pauses.get(0)).isBetween(Duration.ZERO, Duration.ofMillis(500));
    assertThat(pauses.get(1)).isBetween(Duration.ZERO, Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @CsvSource({
    "429, ENDPOINT_BUSY",
    "503, ENDPOINT_BUSY",
    "500, ENDPOINT_UNREACHABLE",
    "502, ENDPOINT_UNREACHABLE",
    "504, ENDPOINT_UNREACHABLE",
  })
  void lastingTroublesAreToldAfterTheLastAttempt(int status, ErrorCode code) {
    server.otherwise(request -> Answer.json(status, "{\"error\":{\"message\":\"Overloaded.\"}}"));

    assertThatThrownBy(() -> model.reply(HELLO))
        .satisfies(code(code))
        .hasMessageContaining("answered with status %d: Overloaded. ".formatted(status))
        .hasMessageEndingWith("Attempts: 5.");
    assertThat(server.requests()).hasSize(5);
    assertThat(pauses).hasSize(4);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          401 | {"error":{"message":"Incorrect API key provided."}} | ENDPOINT_REFUSED | key provided. Put a valid key into the environment variable SOME_KEY.
          403 | {"error":"no"}                                      | ENDPOINT_REFUSED | SOME_KEY
          404 | {"error":{"message":"No such model"}}               | ENDPOINT_REFUSED | the model name "some-model"
          400 | {"error":{"message":"Bad seed","code":null}}        | ENDPOINT_REFUSED | status 400: Bad seed. Check that
          400 | {"error":{"message":"Too long","code":"context_length_exceeded"}} | CONTEXT_FULL | Shorten the messages
          429 | {"error":{"message":"Pay","code":"insufficient_quota"}} | ENDPOINT_REFUSED | quota is spent
          422 | {"detail":[{"loc":["body","seed"],"msg":"bad"}]}    | ENDPOINT_REFUSED | "msg":"bad"
          418 | {"message":"teapot"}                                | ENDPOINT_REFUSED | status 418: teapot.
          302 | ''                                                  | ENDPOINT_REFUSED | status 302. Check
          413 | <html>too large</html>                              | ENDPOINT_REFUSED | <html>too large</html>
          """)
  void refusalsAreToldAtOnceWithTheNextStep(
      int status, String body, ErrorCode code, String message) {
    server.answer(body.isEmpty() ? Answer.status(status) : Answer.json(status, body));

    assertThatThrownBy(() -> model.reply(HELLO))
        .satisfies(code(code))
        .hasMessageContaining(message);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void anEndpointWithoutADeclaredKeySaysThatItWantsOne() {
    server.answer(Answer.json(401, "{}"));

    try (OpenAiModel keyless = open(OpenAiSettings.of(server.uri(), "m"))) {
      assertThatThrownBy(() -> keyless.reply(HELLO)).hasMessageContaining("It wants a key");
    }
  }

  @Test
  void longComplaintsAreCut() {
    server.answer(Answer.json(400, "{\"error\":\"%s\"}".formatted("x".repeat(200_000))));

    assertThatThrownBy(() -> model.reply(HELLO))
        .satisfies(
            thrown -> assertThat(thrown.getMessage()).hasSizeLessThan(600).contains("xxx..."));
  }

  @Test
  void aRefusedConnectionIsTriedAgain() {
    URI nowhere;
    try (ScriptedServer gone = ScriptedServer.start()) {
      nowhere = gone.uri();
    }

    try (OpenAiModel lost = open(OpenAiSettings.of(nowhere, "m"))) {
      assertThatThrownBy(() -> lost.reply(HELLO))
          .satisfies(code(ErrorCode.ENDPOINT_UNREACHABLE))
          .hasMessageContaining(nowhere.toString())
          .hasMessageEndingWith("Attempts: 5.");
    }
    assertThat(pauses).hasSize(4);
  }

  static Stream<Arguments> brokenBeforeTheFirstToken() {
    return Stream.of(
        Arguments.of("cut instead of a head", Answer.refusal()),
        Arguments.of("cut after the head", Answer.eventStream().send(": hello\n\n").drop()),
        Arguments.of("ended without a reply", Answer.eventStream().send(": hello\n\n")),
        Arguments.of("broken framing", Answer.eventStream().sendUnframed("zz\r\n")),
        Arguments.of(
            "an error event", Answer.eventStream().send("event: error\ndata: overloaded\n\n")),
        Arguments.of(
            "an error chunk",
            Answer.eventStream().send(Chunks.event("{\"error\":{\"message\":\"overloaded\"}}"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenBeforeTheFirstToken")
  void aStreamThatBreaksBeforeTheFirstTokenIsTriedAgain(String how, Answer broken) {
    server.answer(broken, Chunks.reply("at last"));

    assertThat(model.reply(HELLO).text()).isEqualTo("at last");
    assertThat(server.requests()).hasSize(2);
  }

  static Stream<Arguments> brokenAfterTheFirstToken() {
    UnaryOperator<Answer> cut = Answer::drop;
    UnaryOperator<Answer> cutInside = begun -> begun.send("data: {\"choi").drop();
    UnaryOperator<Answer> end = begun -> begun;
    UnaryOperator<Answer> misframe = begun -> begun.sendUnframed("zz\r\n");
    UnaryOperator<Answer> report =
        begun -> begun.send(Chunks.event("{\"error\":{\"message\":\"overloaded\"}}"));
    return Stream.of(
        Arguments.of("cut", cut, "connection"),
        Arguments.of("cut inside an event", cutInside, "connection"),
        Arguments.of("ended", end, "without finish_reason and without [DONE]"),
        Arguments.of("broken framing", misframe, "connection"),
        Arguments.of("an error chunk", report, "broke off with an error: overloaded."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenAfterTheFirstToken")
  void aStreamThatBreaksLaterIsNeverAShortAnswer(
      String how, UnaryOperator<Answer> breakage, String message) {
    CountDownLatch gate = new CountDownLatch(1);
    server.answer(breakage.apply(Answer.eventStream().send(Chunks.text("half")).await(gate)));

    try (TokenStream stream = model.start(HELLO)) {
      assertThat(stream.next()).isPresent();
      gate.countDown();
      assertThatThrownBy(stream::next)
          .satisfies(code(ErrorCode.ENDPOINT_UNREACHABLE))
          .hasMessageContaining(message);
      assertThatThrownBy(stream::next).satisfies(code(ErrorCode.ENDPOINT_UNREACHABLE));
      assertThatThrownBy(stream::completion).isInstanceOf(IllegalStateException.class);
    }
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aConnectionThatBreaksAfterTheReplyIsWholeDoesNoHarm() {
    server.answer(Answer.eventStream().send(Chunks.text("a") + Chunks.finish("stop")).drop());

    assertThat(model.reply(HELLO).text()).isEqualTo("a");
  }

  static Stream<Arguments> malformed() {
    Answer stream = Answer.eventStream();
    return Stream.of(
        Arguments.of("a chunk that is no JSON", stream.send("data: {\"choi\n\n"), "is no JSON"),
        Arguments.of(
            "a web page",
            Answer.status(200).header("Content-Type", "text/html").send("<html>hi</html>"),
            "\"text/html\" in place of a stream: \"<html>hi</html>\""),
        Arguments.of("JSON that is no reply", Answer.json(200, "{\"a\":1}"), "no finish_reason"),
        Arguments.of("JSON that is none", Answer.json(200, "{"), "is no JSON"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("malformed")
  void whatIsNotTheProtocolIsRefusedAtOnce(String what, Answer answer, String message) {
    server.answer(answer);

    assertThatThrownBy(() -> model.reply(HELLO))
        .satisfies(code(ErrorCode.ENDPOINT_MALFORMED))
        .hasMessageContaining(message);
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/event-stream", "application/json"})
  void aFloodIsCutOff(String type) {
    Answer flood = Answer.status(200).header("Content-Type", type).send("data: ");
    byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 64; i++) {
      flood = flood.send(block);
    }
    server.answer(flood);

    assertThatThrownBy(() -> model.reply(HELLO))
        .satisfies(code(ErrorCode.ENDPOINT_MALFORMED))
        .hasMessageContaining("longer than 4194304 bytes");
    server.awaitHangUp();
  }

  @Test
  void anEndpointThatNeverAnswersTimesOutWithoutASecondAttempt() {
    server.otherwise(request -> Answer.silence());

    assertTimesOut(
        Timeouts.USUAL.withFirstToken(Duration.ofMillis(100)), "sent nothing for PT0.1S");
    server.awaitHangUp();
  }

  @Test
  void aHeadAloneIsNoFirstToken() {
    server.otherwise(request -> Answer.eventStream().send(": patience\n\n").stall());

    assertTimesOut(
        Timeouts.USUAL.withFirstToken(Duration.ofMillis(200)), "sent nothing for PT0.2S");
  }

  @Test
  void anEndpointThatFallsSilentTimesOut() {
    server.otherwise(request -> Answer.eventStream().send(Chunks.text("a")).stall());

    assertTimesOut(
        Timeouts.USUAL.withBetweenTokens(Duration.ofMillis(100)), "fell silent for PT0.1S");
    server.awaitHangUp();
  }

  @Test
  void bytesThatNeverMakeAnEventAreSilence() {
    server.otherwise(
        request ->
            Answer.eventStream()
                .send(Chunks.text("a"))
                .trickle("data: " + "x".repeat(500), Duration.ofMillis(20)));

    assertTimesOut(
        Timeouts.USUAL.withBetweenTokens(Duration.ofMillis(200)), "fell silent for PT0.2S");
  }

  @Test
  void anEndpointThatNeverEndsTimesOut() {
    server.otherwise(
        request -> {
          Answer endless = Answer.eventStream();
          for (int i = 0; i < 1_000; i++) {
            endless = endless.send(Chunks.text("on ")).pause(Duration.ofMillis(20));
          }
          return endless;
        });

    assertTimesOut(
        Timeouts.USUAL.withWhole(Duration.ofMillis(200)), "did not end its reply within PT0.2S");
    server.awaitHangUp();
  }

  @Test
  void slowBytesMakeAReplyAllTheSame() {
    server.answer(
        Answer.eventStream()
            .trickle(
                Chunks.text("slow") + Chunks.finish("stop") + Chunks.DONE, Duration.ofMillis(1)));

    assertThat(model.reply(HELLO).text()).isEqualTo("slow");
  }

  @Test
  void aRetryThatWouldComeTooLateIsNotWaitedFor() {
    server.answer(Answer.json(429, "{}").header("Retry-After", "30"));

    assertThatThrownBy(() -> model.reply(HELLO.withDeadline(Duration.ofSeconds(20))))
        .satisfies(code(ErrorCode.ENDPOINT_BUSY))
        .hasMessageContaining("the next one, after PT30S, would be too late");
    assertThat(pauses).isEmpty();
  }

  @Test
  void closingEndsThePauseBeforeARetry() throws Exception {
    server.answer(Answer.json(429, "{}").header("Retry-After", "50"));
    CountDownLatch pausing = new CountDownLatch(1);
    Pause real =
        (length, wake) -> {
          pausing.countDown();
          return Pause.REAL.await(length, wake);
        };

    try (OpenAiModel patient =
            new OpenAiModel(
                settings,
                Map.of("SOME_KEY", KEY),
                InstantSource.system(),
                new SplittableRandom(1),
                real);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      TokenStream stream = patient.start(HELLO);
      Future<FinishReason> reader =
          threads.submit(
              () -> {
                assertThat(stream.next()).isEmpty();
                return stream.completion().reason();
              });
      pausing.await();

      stream.close();

      assertThat(reader.get()).isEqualTo(FinishReason.CANCELLED);
    }
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void noFailureAndNoLogShowsTheKey() {
    String json = "{\"error\":{\"message\":\"wrong key %s\"}}".formatted(KEY);
    List<Answer> answers = new ArrayList<>();
    for (int status : List.of(301, 400, 401, 403, 404, 429, 500, 503)) {
      answers.add(Answer.json(status, json));
      answers.add(Answer.status(status).send("Bearer " + KEY));
    }
    answers.add(Answer.status(200).header("Content-Type", "text/plain").send(KEY));
    answers.add(Answer.json(200, json));
    answers.add(Answer.json(200, "{" + KEY));
    answers.add(Answer.eventStream().send("data: " + KEY + "\n\n"));
    answers.add(Answer.eventStream().send(Chunks.event(json)));
    answers.add(Answer.eventStream().send(Chunks.finish(KEY)));
    answers.add(Answer.eventStream().send("event: error\ndata: " + KEY + "\n\n"));
    answers.add(Answer.eventStream().sendUnframed(KEY + "\r\n"));
    answers.add(Answer.eventStream().header("Bad header " + KEY, KEY));
    answers.add(Answer.refusal());
    StringWriter shown = new StringWriter();
    PrintWriter out = new PrintWriter(shown);

    try (LogTrap logs = new LogTrap();
        OpenAiModel once = open(settings.withRetries(Retries.NONE))) {
      for (Answer answer : answers) {
        server.answer(answer);
        Throwable failure = catchThrowable(() -> once.reply(HELLO));
        assertThat(failure).isNotNull();
        failure.printStackTrace(out);
      }
      out.println(logs.records);
      out.println(once + " " + settings + " " + once.id());
    }

    assertThat(server.requests())
        .hasSize(answers.size())
        .allSatisfy(
            request -> assertThat(request.header("authorization")).contains("Bearer " + KEY));
    assertThat(shown.toString()).contains("wrong key [key]").doesNotContain(KEY);
  }

  private void assertTimesOut(Timeouts timeouts, String message) {
    try (OpenAiModel hasty =
        new OpenAiModel(
            settings.withTimeouts(timeouts),
            Map.of("SOME_KEY", KEY),
            InstantSource.system(),
            new SplittableRandom(1))) {
      assertThatThrownBy(() -> hasty.reply(HELLO))
          .satisfies(code(ErrorCode.TIMED_OUT))
          .hasMessageContaining(message);
    }
    assertThat(server.requests()).hasSize(1);
  }

  private OpenAiModel open(OpenAiSettings of) {
    return new OpenAiModel(
        of,
        Map.of("SOME_KEY", KEY),
        InstantSource.fixed(NOW),
        new SplittableRandom(1),
        (length, wake) -> {
          pauses.add(length);
          return false;
        });
  }

  private String body() {
    return new String(new RequestBody(settings).of(HELLO), StandardCharsets.UTF_8);
  }

  /** Collects what anything in this process logs, at every level. */
  private static final class LogTrap extends Handler implements AutoCloseable {
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final List<String> records = new ArrayList<>();

    LogTrap() {
      root.setLevel(Level.ALL);
      setLevel(Level.ALL);
      root.addHandler(this);
    }

    @Override
    public synchronized void publish(LogRecord record) {
      records.add(record.getLoggerName() + ": " + record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      root.removeHandler(this);
      root.setLevel(before);
    }
  }
}
