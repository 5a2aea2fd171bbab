package dev.ancilla.model.openai;

import dev.ancilla.error.ErrorCode;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says what went wrong with an endpoint and what to do next. Every message is bounded, on one line,
 * and free of the key. Immutable, thread-safe.
 */
final class Failures {
  private static final int LONGEST_EXCERPT = 300;
  private static final JsonMapper JSON = new JsonMapper();

  private final OpenAiSettings settings;
  private final ApiKey key;
  private final Backoff backoff;

  Failures(OpenAiSettings settings, ApiKey key, Backoff backoff) {
    this.settings = settings;
    this.key = key;
    this.backoff = backoff;
  }

  /** The endpoint answered with a status other than 200. */
  EndpointFailure refused(int status, HttpHeaders headers, String body) {
    ErrorBody error = ErrorBody.read(body);
    String said = error.message().isEmpty() ? "" : ": " + excerpt(error.message());
    return failure(
        code(status, error),
        "%s answered with status %d%s. %s"
            .formatted(
                settings.completionsUri(), status, stripFullStop(said), nextStep(status, error)),
        worthRetrying(status, error),
        headers.firstValue("retry-after").flatMap(backoff::retryAfter));
  }

  /** No connection, or one that broke before the reply was whole. */
  EndpointFailure broken(Throwable cause) {
    String why = Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    return failure(
        ErrorCode.ENDPOINT_UNREACHABLE,
        "The connection to %s failed: %s. Check that it runs and can be reached from here."
            .formatted(settings.completionsUri(), stripFullStop(excerpt(why))),
        true,
        Optional.empty());
  }

  /** The stream ended properly, but the reply did not. */
  EndpointFailure cutShort() {
    return failure(
        ErrorCode.ENDPOINT_UNREACHABLE,
        "%s ended its stream without finish_reason and without [DONE]: the reply is not whole. Ask again."
            .formatted(settings.completionsUri()),
        true,
        Optional.empty());
  }

  /** The endpoint reported an error in the middle of its stream. */
  EndpointFailure reportedInStream(String body) {
    return failure(
        ErrorCode.ENDPOINT_UNREACHABLE,
        "%s broke off with an error: %s. Ask again, or look at its log."
            .formatted(
                settings.completionsUri(), stripFullStop(excerpt(ErrorBody.read(body).message()))),
        true,
        Optional.empty());
  }

  /** The reply does not follow the protocol. */
  EndpointFailure malformed(String what, String evidence) {
    return failure(
        ErrorCode.ENDPOINT_MALFORMED,
        "%s does not speak chat completions: %s: \"%s\". Check the base address; it usually ends in /v1."
            .formatted(settings.completionsUri(), excerpt(what), excerpt(evidence)),
        false,
        Optional.empty());
  }

  /** The endpoint sends more than anybody should hold. */
  EndpointFailure tooLong(String what) {
    return failure(
        ErrorCode.ENDPOINT_MALFORMED,
        "%s sent too much at once: %s. Ask for fewer tokens, or check what runs there."
            .formatted(settings.completionsUri(), what),
        false,
        Optional.empty());
  }

  /** A limit of the settings passed. */
  EndpointFailure timedOut(Patience.Limit limit) {
    Timeouts timeouts = settings.timeouts();
    String what =
        switch (limit) {
          case FIRST_TOKEN -> "sent nothing for %s".formatted(timeouts.firstToken());
          case BETWEEN_TOKENS -> "fell silent for %s".formatted(timeouts.betweenTokens());
          case WHOLE -> "did not end its reply within %s".formatted(timeouts.whole());
          case DEADLINE -> "did not answer before the deadline";
        };
    return failure(
        ErrorCode.TIMED_OUT,
        "%s %s. Ask for fewer tokens, or raise the timeout."
            .formatted(settings.completionsUri(), what),
        false,
        Optional.empty());
  }

  /** The one place where messages become failures, so that none can show the key. */
  private EndpointFailure failure(
      ErrorCode code, String message, boolean retryable, Optional<Duration> retryAfter) {
    return new EndpointFailure(code, key.redact(message), retryable, retryAfter);
  }

  private static ErrorCode code(int status, ErrorBody error) {
    if (error.code().equals("context_length_exceeded")) {
      return ErrorCode.CONTEXT_FULL;
    }
    return switch (status) {
      case 429, 503 -> error.exhausted() ? ErrorCode.ENDPOINT_REFUSED : ErrorCode.ENDPOINT_BUSY;
      case 500, 502, 504 -> ErrorCode.ENDPOINT_UNREACHABLE;
      default -> ErrorCode.ENDPOINT_REFUSED;
    };
  }

  private static boolean worthRetrying(int status, ErrorBody error) {
    return switch (status) {
      case 429, 500, 502, 503, 504 -> !error.exhausted();
      default -> false;
    };
  }

  private String nextStep(int status, ErrorBody error) {
    if (error.code().equals("context_length_exceeded")) {
      return "Shorten the messages or ask for fewer tokens.";
    }
    if (error.exhausted()) {
      return "The account's quota is spent; waiting does not help.";
    }
    return switch (status) {
      case 401, 403 ->
          settings
              .keyVariable()
              .map("Put a valid key into the environment variable %s."::formatted)
              .orElse(
                  "It wants a key: name the environment variable that holds one in the settings.");
      case 404 -> "Check the base address and the model name \"%s\".".formatted(settings.model());
      case 429, 503 -> "Wait, or allow fewer replies at once.";
      case 500, 502, 504 -> "The fault is on its side; try again later.";
      default -> "Check that the endpoint takes these parameters, and declare only what it can do.";
    };
  }

  private String excerpt(String text) {
    String line = key.redact(text).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST_EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_EXCERPT)) + "...";
  }

  private static String stripFullStop(String text) {
    return text.endsWith(".") && !text.endsWith("...")
        ? text.substring(0, text.length() - 1)
        : text;
  }

  /**
   * What an endpoint says about an error, in OpenAI's shape or one of its relatives: {@code
   * {"error": {"message", "code"}}}, {@code {"error": "..."}}, {@code {"message": "..."}}, {@code
   * {"detail": ...}}, or plain text.
   */
  private record ErrorBody(String message, String code) {

    static ErrorBody read(String body) {
      try {
        JsonNode root = JSON.readTree(body);
        String code = root.at("/error/code").asString("");
        return Stream.of("/error/message", "/error", "/message", "/detail")
            .map(root::at)
            .filter(node -> !node.isMissingNode() && !node.isNull())
            .map(node -> node.isString() ? node.stringValue() : node.toString())
            .findFirst()
            .map(message -> new ErrorBody(message, code))
            .orElse(new ErrorBody(body, code));
      } catch (JacksonException notJson) {
        return new ErrorBody(body, "");
      }
    }

    /** A limit that does not refill by waiting. */
    boolean exhausted() {
      return code.equals("insufficient_quota");
    }
  }
}
