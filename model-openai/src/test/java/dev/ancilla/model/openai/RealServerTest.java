package dev.ancilla.model.openai;

import static dev.ancilla.model.openai.OpenAiModelTest.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Capabilities;
import dev.ancilla.model.Constraints;
import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Reply;
import dev.ancilla.model.Request;
import dev.ancilla.model.ResponseFormat;
import dev.ancilla.model.Sampling;
import dev.ancilla.model.Token;
import dev.ancilla.model.TokenStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Against a real server: llama-cpp-python's, with the small model. The first run compiles it, which
 * takes about five minutes and Python with a C++ compiler:
 *
 * <pre>
 *   mvn -pl model-openai -am test -Dtest=RealServerTest -DexcludedGroups=none -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
@Tag("slow")
class RealServerTest {
  private static final String KEY = "sk-real-server-test";
  private static final Request RAINBOW =
      Request.ofUser("Name the colours of the rainbow, separated by commas.", 40);

  @TempDir private static Path folder;
  private static Process server;
  private static URI base;

  private final OpenAiModel model = open(settings(), KEY);

  @BeforeAll
  static void startServer() throws IOException, InterruptedException {
    List<String> prepared = prepare();
    int port = freePort();
    base = URI.create("http://127.0.0.1:%d/v1".formatted(port));
    server =
        new ProcessBuilder(
                prepared.get(0),
                "-m",
                "llama_cpp.server",
                "--model=" + prepared.get(1),
                "--model_alias=small",
                "--host=127.0.0.1",
                "--port=" + port,
                "--api_key=" + KEY,
                "--n_ctx=1024",
                "--n_threads=2",
                "--logits_all=true",
                "--interrupt_requests=false")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile())
            .start();
    awaitServer();
  }

  @AfterAll
  static void stopServer() throws InterruptedException {
    if (server != null) {
      server.destroy();
      if (!server.waitFor(10, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    }
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void aReplyIsStreamed() {
    Reply reply = model.reply(RAINBOW);

    assertThat(reply.text()).contains("rainbow");
    assertThat(reply.tokens()).hasSizeBetween(6, 40);
    assertThat(reply.completion().usage().tokensIn()).isPositive();
    assertThat(reply.completion().usage().tokensOut()).isEqualTo(reply.tokens().size());
  }

  @Test
  void theTokenLimitEndsAReply() {
    Reply reply = model.reply(RAINBOW.withMaxTokens(5));

    assertThat(reply.completion().reason()).isEqualTo(FinishReason.MAX_TOKENS);
    assertThat(reply.tokens()).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void aReplyEndsBeforeAStopText() {
    String whole = model.reply(RAINBOW).text();
    String stop = whole.substring(whole.length() / 2, whole.length() / 2 + 4);

    Reply reply = model.reply(RAINBOW.withStop(List.of(stop)));

    assertThat(reply.text()).isEqualTo(whole.substring(0, whole.indexOf(stop)));
    assertThat(reply.completion().reason()).isEqualTo(FinishReason.END_OF_TURN);
  }

  @Test
  void equalSeedsGiveEqualReplies() {
    Request story =
        Request.ofUser("Tell me a story about a lighthouse.", 30).withSampling(Sampling.at(1));

    String first = model.reply(story.withSeed(1)).text();

    assertThat(model.reply(story.withSeed(1)).text()).isEqualTo(first);
    assertThat(model.reply(story.withSeed(2)).text()).isNotEqualTo(first);
  }

  @Test
  void tokensCarryLogProbabilities() {
    Reply reply = model.reply(RAINBOW.withTopLogProbabilities(3));

    assertThat(reply.tokens())
        .filteredOn(token -> token.logProbability().isPresent())
        .hasSizeGreaterThan(5)
        .allSatisfy(
            token -> {
              assertThat(token.logProbability().getAsDouble()).isBetween(-50.0, 0.0);
              assertThat(token.alternatives()).hasSize(3);
              assertThat(token.alternatives().getFirst().logProbability())
                  .isEqualTo(token.logProbability().getAsDouble());
            });
    assertThat(String.join("", reply.tokens().stream().map(Token::text).toList()))
        .isEqualTo(reply.text());
  }

  @Test
  void jsonModeGivesJson() {
    Request request =
        Request.ofUser("Describe a cat as a JSON object with the keys name and colour.", 200)
            .withConstraints(Constraints.NONE.withFormat(ResponseFormat.JsonObject.JSON_OBJECT));

    Reply reply = model.reply(request);

    assertThat(reply.completion().reason()).isEqualTo(FinishReason.END_OF_TURN);
    assertThat(new JsonMapper().readTree(reply.text()).isObject()).isTrue();
  }

  @Test
  void aBiasCanBanAToken() {
    Request hello = Request.ofUser("Say hello.", 8);
    // Every token but 28 (a single printable character): the reply has to repeat it.
    Constraints only = Constraints.NONE.withLogitBias(Map.of(28, 100.0));

    String text = model.reply(hello.withConstraints(only)).text();

    assertThat(text).isNotEmpty().matches("(.)\\1*");
  }

  @Test
  void aClosedReplyLeavesTheServerFree() {
    Request longStory = Request.ofUser("Tell me a very long story.", 900);
    try (TokenStream stream = model.start(longStory)) {
      for (int i = 0; i < 3; i++) {
        assertThat(stream.next()).isPresent();
      }
    }

    assertThat(model.reply(RAINBOW.withDeadline(Duration.ofSeconds(30))).completion().reason())
        .isNotEqualTo(FinishReason.DEADLINE);
  }

  @Test
  void eightRepliesAtOnceAreEachWhole() throws Exception {
    String alone = model.reply(RAINBOW).text();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> replies = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        replies.add(threads.submit(() -> model.reply(RAINBOW).text()));
      }

      for (Future<String> reply : replies) {
        assertThat(reply.get()).isEqualTo(alone);
      }
    }
  }

  /** This server breaks off without a word then; what counts is that it is no empty answer. */
  @Test
  void aPromptThatDoesNotFitIsAFailure() {
    Request tooLong = Request.ofUser("word ".repeat(1_500), 10);

    try (OpenAiModel once = open(settings().withRetries(Retries.NONE), KEY)) {
      assertThatThrownBy(() -> once.reply(tooLong)).satisfies(code(ErrorCode.ENDPOINT_UNREACHABLE));
    }
  }

  @Test
  void aWrongKeyIsTold() {
    try (OpenAiModel stranger = open(settings(), "sk-wrong")) {
      assertThatThrownBy(() -> stranger.reply(RAINBOW))
          .satisfies(code(ErrorCode.ENDPOINT_REFUSED))
          .hasMessageContaining("status 401")
          .hasMessageContaining("environment variable SMALL_KEY")
          .hasMessageNotContaining("sk-wrong");
    }
  }

  @Test
  void aWrongPathIsTold() {
    OpenAiSettings wrong = OpenAiSettings.of(base.resolve("/v2"), "small");

    try (OpenAiModel lost = open(wrong, KEY)) {
      assertThatThrownBy(() -> lost.reply(RAINBOW))
          .satisfies(code(ErrorCode.ENDPOINT_REFUSED))
          .hasMessageContaining("status 404");
    }
  }

  private static OpenAiSettings settings() {
    return OpenAiSettings.of(base, "small")
        .withKeyVariable("SMALL_KEY")
        .withExtendedSampling(true)
        .withCapabilities(
            new Capabilities(
                1024, 8, true, false, false, false, false, true, true, false, true, false));
  }

  private static OpenAiModel open(OpenAiSettings settings, String key) {
    return new OpenAiModel(
        settings, Map.of("SMALL_KEY", key), InstantSource.system(), new SplittableRandom(1));
  }

  /** The Python to start and the model file. */
  private static List<String> prepare() throws IOException, InterruptedException {
    Process script =
        new ProcessBuilder("bash", "src/test/scripts/real-server.sh")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines =
        new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    assumeTrue(
        script.waitFor() == 0,
        "the real server cannot be built here; src/test/scripts/real-server.sh says why");
    return lines.subList(lines.size() - 2, lines.size());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The adapter's own retries do the waiting. */
  private static void awaitServer() {
    OpenAiSettings patient =
        settings().withRetries(new Retries(120, Duration.ofSeconds(1), Duration.ofSeconds(1)));
    try (OpenAiModel first = open(patient, KEY)) {
      first.reply(Request.ofUser("Hello", 1));
    } catch (AncillaException e) {
      throw new AssertionError("the server does not come up; see " + folder + "/server.log", e);
    }
  }
}
