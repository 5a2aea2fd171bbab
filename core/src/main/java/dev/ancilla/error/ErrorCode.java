package dev.ancilla.error;

/**
 * Every way Ancilla refuses, with the exit status it leads to.
 *
 * <p>The list is closed on purpose: metrics count by it and docs/reference/errors.md gives cause
 * and remedy for each.
 */
public enum ErrorCode {
  /** Options or arguments that do not fit together. */
  BAD_USAGE(ExitStatus.USAGE),
  /** A file or row that does not have the documented form. */
  BAD_INPUT(ExitStatus.USAGE),
  /** A spec file that cannot be read as a spec. */
  BAD_SPEC(ExitStatus.USAGE),
  /** A clause kind that this version does not have. */
  UNKNOWN_KIND(ExitStatus.USAGE),
  /** Data that the command needs and that is not on this machine. */
  DATA_MISSING(ExitStatus.UNAVAILABLE),
  /** No model file where one is needed. */
  MODEL_MISSING(ExitStatus.UNAVAILABLE),
  /** A model file that is truncated, altered or no model at all. */
  MODEL_CORRUPT(ExitStatus.UNAVAILABLE),
  /** The native library is absent or does not fit this machine. */
  ENGINE_UNAVAILABLE(ExitStatus.UNAVAILABLE),
  /** The engine refused or failed while it ran. */
  ENGINE_FAILED(ExitStatus.BUG),
  /** The model cannot do what the request asks; see its capabilities. */
  UNSUPPORTED(ExitStatus.USAGE),
  /** Prompt and budget do not fit the model's context. */
  CONTEXT_FULL(ExitStatus.USAGE),
  /** An endpoint that could not be reached, or broke off. */
  ENDPOINT_UNREACHABLE(ExitStatus.UNAVAILABLE),
  /** An endpoint that refused the request: wrong key, wrong model, wrong parameters. */
  ENDPOINT_REFUSED(ExitStatus.UNAVAILABLE),
  /** An endpoint that kept answering "too busy" until the retries were spent. */
  ENDPOINT_BUSY(ExitStatus.UNAVAILABLE),
  /** An endpoint whose reply does not follow the protocol. */
  ENDPOINT_MALFORMED(ExitStatus.UNAVAILABLE),
  /** A deadline passed. */
  TIMED_OUT(ExitStatus.UNAVAILABLE),
  /** The caller cancelled. */
  CANCELLED(ExitStatus.UNAVAILABLE),
  /** A tool this command calls is missing: pip, python. */
  TOOL_MISSING(ExitStatus.UNAVAILABLE),
  /** A download that failed or whose checksum is wrong. */
  DOWNLOAD_FAILED(ExitStatus.UNAVAILABLE),
  /** The disk is full, or a file cannot be read or written. */
  INPUT_OUTPUT(ExitStatus.INPUT_OUTPUT),
  /** A state that must not occur. */
  BUG(ExitStatus.BUG);

  private final ExitStatus exitStatus;

  ErrorCode(ExitStatus exitStatus) {
    this.exitStatus = exitStatus;
  }

  /** What the process exits with when this ends it. */
  public ExitStatus exitStatus() {
    return exitStatus;
  }
}
