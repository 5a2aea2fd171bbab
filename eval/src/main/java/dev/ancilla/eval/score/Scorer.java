package dev.ancilla.eval.score;

import dev.ancilla.formats.row.PromptRow;

/** Judges answers by a benchmark's rules. Thread-safe. */
@FunctionalInterface
public interface Scorer {

  /**
   * Judges one answer.
   *
   * @throws dev.ancilla.error.AncillaException when the prompt has an instruction of unknown kind
   */
  Score score(PromptRow prompt, String answer);
}
