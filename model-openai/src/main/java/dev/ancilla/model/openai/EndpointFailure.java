package dev.ancilla.model.openai;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.time.Duration;
import java.util.Optional;

/** A failed exchange, and whether the same request may succeed when it is sent again. */
final class EndpointFailure extends AncillaException {
  private static final long serialVersionUID = 1L;

  private final boolean retryable;
  private final transient Optional<Duration> retryAfter;

  EndpointFailure(
      ErrorCode code, String message, boolean retryable, Optional<Duration> retryAfter) {
    super(code, message);
    this.retryable = retryable;
    this.retryAfter = retryAfter;
  }

  boolean retryable() {
    return retryable;
  }

  /** The pause the endpoint asked for. */
  Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /** The failure as the caller sees it, with what was tried. */
  AncillaException afterAttempts(int attempts, String why) {
    return new AncillaException(
        code(), "%s Attempts: %d%s.".formatted(getMessage(), attempts, why), this);
  }
}
