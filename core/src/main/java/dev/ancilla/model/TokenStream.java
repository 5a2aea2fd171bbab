package dev.ancilla.model;

import java.util.Optional;

/**
 * A reply as it is made. One thread at a time; another thread may close it.
 *
 * <p>Closing an unfinished stream cancels it: at most one further token is computed. Always close.
 */
public interface TokenStream extends AutoCloseable {

  /**
   * Waits for the next token; empty once the reply has ended.
   *
   * @throws dev.ancilla.error.AncillaException when the model or the way to it fails
   */
  Optional<Token> next();

  /**
   * How it ended. Usage is whole even after cancellation.
   *
   * @throws IllegalStateException while tokens are still to come
   */
  Completion completion();

  @Override
  void close();
}
