package dev.ancilla.error;

/** Process exit statuses, a contract with scripts (docs/reference/exit-codes.md). */
public enum ExitStatus {
  FINE(0),
  /** A hard clause is violated, or a conflict was found. */
  VIOLATED(1),
  /** Wrong usage or bad input. */
  USAGE(2),
  /** An audit raised a flag. */
  FLAGGED(3),
  /** No answer could be delivered within the budget. */
  ABSTAINED(4),
  /** Something needed is missing or unreachable: JDK, model, network. */
  UNAVAILABLE(69),
  /** A bug of ours. */
  BUG(70),
  /** Disk full, unreadable or unwritable file. */
  INPUT_OUTPUT(74);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** The number the process exits with. */
  public int code() {
    return code;
  }
}
