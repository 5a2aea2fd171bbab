package dev.ancilla.model.openai;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Capabilities;
import dev.ancilla.model.Message;
import dev.ancilla.model.Model;
import dev.ancilla.model.Request;
import dev.ancilla.model.TokenStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * A model behind an endpoint that speaks OpenAI's chat completions. Thread-safe.
 *
 * <p>{@link #start} sends the request and does not wait for the answer; while as many replies run
 * as {@link Capabilities#parallelSamples()} says, further ones wait. Failed requests are sent again
 * as {@link Retries} says, but only before the first token was handed out.
 *
 * <p>What differs from a model in this process:
 *
 * <ul>
 *   <li>Token ids are unknown (-1). Without log-probabilities a "token" is whatever text one chunk
 *       brings.
 *   <li>A reply that ended at a stop text is {@code END_OF_TURN} on most endpoints: the protocol
 *       has one word for both.
 *   <li>Where the endpoint reports no usage, or the reply was cut off, tokens out are those that
 *       came, and tokens in are estimated from the bytes of the messages, on the high side.
 *   <li>A logit bias is sent as it is (the protocol's unit is nats too), clamped to [-100, 100],
 *       whose ends act as ban and command.
 *   <li>Seeds are folded into 31 bits. Equal seeds give equal replies as far as the endpoint keeps
 *       its promise.
 * </ul>
 *
 * <p>Its failures: {@code ENDPOINT_UNREACHABLE} for no connection, a stream that broke off, or a
 * status 500, 502, 504; {@code ENDPOINT_BUSY} for 429 and 503; {@code ENDPOINT_REFUSED} for any
 * other status; {@code ENDPOINT_MALFORMED} for what is not the protocol; {@code TIMED_OUT} for a
 * limit of {@link Timeouts}. A request's own deadline is no failure but ends the reply as {@code
 * DEADLINE}.
 */
public final class OpenAiModel implements Model {
  private final OpenAiSettings settings;
  private final ApiKey key;
  private final InstantSource clock;
  private final Pause pause;
  private final Backoff backoff;
  private final Failures failures;
  private final RequestBody bodies;
  private final HttpClient client;
  private final Semaphore places;
  private final Set<OpenAiStream> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * Connects to nothing yet.
   *
   * @param environment where the key is read from, as of {@code System.getenv()}
   * @param clock measures timeouts and reads dates of the endpoint
   * @param random spreads retries
   * @throws AncillaException when the variable that should hold the key does not
   */
  public OpenAiModel(
      OpenAiSettings settings,
      Map<String, String> environment,
      InstantSource clock,
      RandomGenerator random) {
    this(settings, environment, clock, random, Pause.REAL);
  }

  OpenAiModel(
      OpenAiSettings settings,
      Map<String, String> environment,
      InstantSource clock,
      RandomGenerator random,
      Pause pause) {
    this.settings = settings;
    this.key = ApiKey.read(settings, environment);
    this.clock = clock;
    this.pause = pause;
    this.backoff = new Backoff(settings.retries(), clock, random);
    this.failures = new Failures(settings, key, backoff);
    this.bodies = new RequestBody(settings);
    this.client = client(settings);
    this.places = new Semaphore(settings.capabilities().parallelSamples(), true);
  }

  private static HttpClient client(OpenAiSettings settings) {
    // Without TLS the JDK asks for HTTP/2 by an Upgrade header; uvicorn, under most local servers,
    // then loses the request's body. With TLS both sides agree during the handshake.
    HttpClient.Version version =
        settings.baseUri().getScheme().equals("https")
            ? HttpClient.Version.HTTP_2
            : HttpClient.Version.HTTP_1_1;
    return HttpClient.newBuilder()
        .version(version)
        .connectTimeout(settings.timeouts().connect())
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  /** For example {@code some-model@api.example.com}. */
  @Override
  public String id() {
    return "%s@%s".formatted(settings.model(), settings.baseUri().getAuthority());
  }

  @Override
  public Capabilities capabilities() {
    return settings.capabilities();
  }

  @Override
  public TokenStream start(Request request) {
    HttpRequest http = httpRequest(bodies.of(request));
    Patience patience = new Patience(clock, settings.timeouts(), request.deadline());
    admit(patience.leftForAll());
    OpenAiStream stream =
        new OpenAiStream(
            () -> new Attempt(client, http, request.topLogProbabilities(), failures, patience),
            settings.retries(),
            backoff,
            patience,
            pause,
            estimatedTokens(request),
            this::dismiss);
    running.add(stream);
    if (closed) {
      stream.close();
    }
    return stream;
  }

  private HttpRequest httpRequest(byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.completionsUri())
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(BodyPublishers.ofByteArray(body));
    key.authorization().ifPresent(value -> request.header("Authorization", value));
    return request.build();
  }

  private void admit(Duration longest) {
    if (closed) {
      throw new AncillaException(
          ErrorCode.CANCELLED, "The model %s is closed; open it again.".formatted(id()));
    }
    try {
      if (!places.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new AncillaException(
            ErrorCode.TIMED_OUT,
            "All %d places of %s were taken for %s. Close replies that are no longer read, or declare more."
                .formatted(settings.capabilities().parallelSamples(), id(), longest));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AncillaException(
          ErrorCode.CANCELLED, "Interrupted while waiting for a place at %s.".formatted(id()), e);
    }
  }

  private void dismiss(OpenAiStream ended) {
    if (running.remove(ended)) {
      places.release();
    }
  }

  /** English runs to a token in four bytes; three, and four tokens a turn, err on the high side. */
  private static long estimatedTokens(Request request) {
    long tokens = 0;
    for (Message message : request.messages()) {
      tokens += 4 + message.content().getBytes(StandardCharsets.UTF_8).length / 3;
    }
    return tokens;
  }

  @Override
  public String toString() {
    return id();
  }

  @Override
  public void close() {
    closed = true;
    running.forEach(OpenAiStream::close);
    client.shutdownNow();
  }
}
