package dev.ancilla.eval;

import dev.ancilla.model.Sampling;
import dev.ancilla.plan.Budget;

/** Where the clauses come from. Tracks are never mixed in one run. */
public sealed interface Track {

  /** The name on the command line and in rows. */
  String label();

  /** No clauses: one draw a prompt, delivered as it comes. */
  record Raw() implements Track {
    @Override
    public String label() {
      return "raw";
    }
  }

  /**
   * Clauses from the data set's own parameters.
   *
   * @param budget of each prompt, all attempts together
   * @param resampling how attempts after a greedy first one are drawn; not greedy
   */
  record Oracle(Budget budget, Sampling resampling) implements Track {
    public Oracle {
      if (resampling.greedy()) {
        throw new IllegalArgumentException(
            "resampling at temperature 0 would draw the same answer again; set a temperature.");
      }
    }

    @Override
    public String label() {
      return "oracle";
    }
  }

  /** Clauses compiled from the prompt's text alone. */
  record Compiled() implements Track {
    @Override
    public String label() {
      return "compiled";
    }
  }
}
