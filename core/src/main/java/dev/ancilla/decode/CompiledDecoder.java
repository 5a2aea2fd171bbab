package dev.ancilla.decode;

import dev.ancilla.plan.Action;
import dev.ancilla.verify.Syndrome;

/** Chooses the next action. Immutable, thread-safe: all state is in its arguments. */
@FunctionalInterface
public interface CompiledDecoder {

  /**
   * What to do now.
   *
   * @param syndrome of the latest candidate
   * @param history everything spent so far, the latest candidate included
   */
  Action next(Syndrome syndrome, History history);
}
