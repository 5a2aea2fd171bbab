package dev.ancilla.run;

import dev.ancilla.model.Usage;
import java.util.List;

/** How a request ended. Usage is summed over all attempts. */
public sealed interface Outcome {
  List<Attempt> attempts();

  default Usage usage() {
    return attempts().stream().map(Attempt::usage).reduce(Usage.NONE, Usage::plus);
  }

  /** The first answer passed. */
  record Delivered(String text, List<Attempt> attempts) implements Outcome {
    public Delivered {
      attempts = List.copyOf(attempts);
    }
  }

  /** A later answer passed. */
  record Repaired(String text, List<Attempt> attempts) implements Outcome {
    public Repaired {
      attempts = List.copyOf(attempts);
    }
  }

  /**
   * No answer passed within the budget, and none is delivered.
   *
   * @param bestFailing the attempt with the fewest blocking verdicts; of equals the one with the
   *     largest satisfied share, then the earliest
   */
  record Abstained(String why, Attempt bestFailing, List<Attempt> attempts) implements Outcome {
    public Abstained {
      attempts = List.copyOf(attempts);
    }
  }
}
