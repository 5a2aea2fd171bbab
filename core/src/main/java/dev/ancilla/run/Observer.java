package dev.ancilla.run;

import dev.ancilla.model.Token;

/** Is told what happens while it happens, on the thread that runs the request. */
public interface Observer {
  Observer SILENT = new Observer() {};

  /** A draw begins. */
  default void attemptStarted(int number) {}

  /** A token came; it may still be thrown away. */
  default void tokenDrawn(Token token) {}

  /** A candidate was measured and an action chosen. */
  default void attemptEnded(Attempt attempt) {}
}
