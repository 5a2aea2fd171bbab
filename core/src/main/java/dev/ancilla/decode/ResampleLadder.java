package dev.ancilla.decode;

import dev.ancilla.noise.NoiseModel;
import dev.ancilla.plan.Action;
import dev.ancilla.plan.Budget;
import dev.ancilla.plan.Policy;

/**
 * The shortest sound ladder: deliver what passes, else draw again while the budget lasts, else
 * abstain.
 *
 * <p>An attempt is begun as long as a single token is left: a short draw may still succeed, and the
 * run caps each draw to what is left.
 */
public final class ResampleLadder implements Decoder {

  @Override
  public CompiledDecoder compile(NoiseModel noise, Policy policy) {
    Budget budget = policy.budget();
    return (syndrome, history) -> {
      if (syndrome.deliverable()) {
        return Action.Deliver.DELIVER;
      }
      if (history.attempts() >= budget.attempts()) {
        return new Action.Abstain(
            "%d of %d attempts are spent".formatted(history.attempts(), budget.attempts()));
      }
      if (history.tokensOut() >= budget.tokensOut()) {
        return new Action.Abstain(
            "%d of %d tokens are spent".formatted(history.tokensOut(), budget.tokensOut()));
      }
      if (history.elapsed().compareTo(budget.wallTime()) >= 0) {
        return new Action.Abstain(
            "%d of %d ms are spent"
                .formatted(history.elapsed().toMillis(), budget.wallTime().toMillis()));
      }
      return Action.Resample.RESAMPLE;
    };
  }
}
