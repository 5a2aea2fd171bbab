package dev.ancilla.verifier.external;

import dev.ancilla.error.AncillaException;
import dev.ancilla.spec.Obligation;
import dev.ancilla.text.CodePoints;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Checks that a service carries out over HTTP, as {@code docs/formats/external.md} says.
 * Thread-safe.
 *
 * <p>One attempt has a time limit; a broken connection, 429 and 5xx are tried once more. What fails
 * then is undecided. Redirects are not followed, so that the key goes nowhere else.
 */
public final class HttpChecks {
  private static final int ATTEMPTS = 2;
  private static final int TOO_MANY_REQUESTS = 429;

  private final HttpSettings settings;
  private final ServiceKey key;
  private final HttpClient client;

  private HttpChecks(HttpSettings settings, ServiceKey key, HttpClient client) {
    this.settings = settings;
    this.key = key;
    this.client = client;
  }

  /**
   * Prepares to ask a service; connects only when it is asked.
   *
   * @param environment as of {@code System.getenv()}; the key is taken from it
   * @throws AncillaException with BAD_USAGE when the key is not there
   */
  public static HttpChecks at(HttpSettings settings, Map<String, String> environment) {
    // Plain servers of one evening know HTTP/1.1 (docs/decisions/0012).
    HttpClient.Version version =
        "http".equals(settings.address().getScheme())
            ? HttpClient.Version.HTTP_1_1
            : HttpClient.Version.HTTP_2;
    HttpClient client =
        HttpClient.newBuilder()
            .version(version)
            .connectTimeout(settings.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    return new HttpChecks(settings, ServiceKey.read(settings, environment), client);
  }

  Finding examine(Obligation.External obligation, Candidate candidate) {
    HttpRequest request = request(CheckRequest.print(obligation, candidate));
    String failure = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      switch (attempt(request, obligation, CodePoints.of(candidate.text()).count())) {
        case Attempt.Decided decided -> {
          return decided.finding();
        }
        case Attempt.Failed failed -> {
          failure = failed.why();
          if (!failed.worthAnother()) {
            return undecided(obligation, failure);
          }
        }
      }
    }
    return undecided(obligation, failure);
  }

  private Finding undecided(Obligation.External obligation, String why) {
    return Finding.undecided(
        key.redact("the external check \"%s\" failed: %s".formatted(obligation.name(), why)));
  }

  private HttpRequest request(String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.address())
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(body));
    key.authorization().ifPresent(value -> request.header("Authorization", value));
    return request.build();
  }

  private Attempt attempt(HttpRequest request, Obligation.External obligation, int textLength) {
    CompletableFuture<HttpResponse<byte[]>> running =
        client.sendAsync(request, head -> new LimitedBody(settings.mostResponseBytes()));
    try {
      HttpResponse<byte[]> response =
          running.get(settings.timeout().toNanos(), TimeUnit.NANOSECONDS);
      return attempt(response, obligation, textLength);
    } catch (TimeoutException late) {
      return Attempt.failed("no whole answer within %s".formatted(settings.timeout()));
    } catch (ExecutionException failure) {
      return broken(failure);
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return Attempt.failed("it was cancelled");
    } finally {
      running.cancel(true);
    }
  }

  private Attempt broken(ExecutionException failure) {
    return failure.getCause() instanceof LimitedBody.TooLong
        ? Attempt.failed(
            "its answer is longer than %d bytes".formatted(settings.mostResponseBytes()))
        : new Attempt.Failed(
            "%s cannot be reached: %s".formatted(settings.address(), failure.getCause()), true);
  }

  private Attempt attempt(
      HttpResponse<byte[]> response, Obligation.External obligation, int textLength) {
    int status = response.statusCode();
    if (status != 200) {
      boolean passing = status == TOO_MANY_REQUESTS || status >= 500;
      return new Attempt.Failed("it answered with HTTP status %d".formatted(status), passing);
    }
    try {
      Finding finding = CheckResponse.read(response.body(), textLength, obligation.name());
      return new Attempt.Decided(redacted(finding));
    } catch (CheckResponse.Malformed malformed) {
      return Attempt.failed(malformed.why());
    }
  }

  private Finding redacted(Finding finding) {
    return new Finding(
        finding.value(),
        finding.regions(),
        finding.events(),
        finding.measured(),
        finding.distance(),
        key.redact(finding.fact()),
        key.redact(finding.advice()));
  }

  /** How one attempt ended. */
  private sealed interface Attempt {
    record Decided(Finding finding) implements Attempt {}

    record Failed(String why, boolean worthAnother) implements Attempt {}

    static Attempt failed(String why) {
      return new Failed(why, false);
    }
  }
}
