package dev.ancilla.error;

/**
 * The one exception that crosses package boundaries.
 *
 * <p>The message holds the values at fault and a next step for the reader; it never holds a secret.
 */
public class AncillaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public AncillaException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  public AncillaException(ErrorCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** What kind of failure this is. */
  public final ErrorCode code() {
    return code;
  }
}
