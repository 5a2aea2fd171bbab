package dev.ancilla.spec;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;

/** A state expression that cannot be read, with the place where reading stopped. */
public final class StateExpressionException extends AncillaException {
  private static final long serialVersionUID = 1L;

  private final int column;

  StateExpressionException(String expression, int column, String problem) {
    super(
        ErrorCode.BAD_SPEC,
        "%s, at column %d of the state expression: %s".formatted(problem, column, expression));
    this.column = column;
  }

  /** Where reading stopped: code points from 1 within the expression. */
  public int column() {
    return column;
  }
}
