package dev.ancilla.eval;

import dev.ancilla.formats.row.PromptRow;

/** Gets the answer to one prompt. Thread-safe. */
@FunctionalInterface
interface Answering {

  /**
   * Answers one prompt; equal prompts and seeds give equal answers where the model honours seeds.
   *
   * @throws dev.ancilla.error.AncillaException when the model fails
   */
  Answer answer(PromptRow prompt, long seed);
}
