package dev.ancilla.eval;

import java.util.List;

/** The rows of a run, oldest first. One thread at a time. */
interface AnswerLog extends AutoCloseable {

  /** The whole rows that were there when it was opened. */
  List<Answer> recovered();

  /**
   * Adds a row. It is safe from the end of this process once this returns.
   *
   * @throws dev.ancilla.error.AncillaException ({@code INPUT_OUTPUT}) when it cannot be written
   */
  void append(Answer answer);

  @Override
  void close();
}
