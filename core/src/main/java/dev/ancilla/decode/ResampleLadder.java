package dev.ancilla.decode;

import dev.ancilla.noise.NoiseModel;
import dev.ancilla.plan.Action;
import dev.ancilla.plan.Budget;
import dev.ancilla.plan.Policy;
import java.util.Optional;

/**
 * The shortest sound ladder: deliver what passes, else draw again while the budget lasts, else
 * abstain.
 *
 * <p>An attempt is begun as long as a single token is left: a short draw may still succeed, and the
 * run caps each draw to what is left.
 *
 * <p>Immutable, thread-safe. The noise model is not used: this is the ladder for when nothing has
 * been measured (docs/decisions/0006).
 */
public final class ResampleLadder implements Decoder {

  @Override
  public CompiledDecoder compile(NoiseModel noise, Policy policy) {
    Budget budget = policy.budget();
    return (syndrome, history) -> {
      if (syndrome.deliverable()) {
        return Action.Deliver.DELIVER;
      }
      Optional<String> exhausted =
          budget.exhausted(history.attempts(), history.tokensOut(), history.elapsed());
      if (exhausted.isPresent()) {
        return new Action.Abstain(exhausted.get());
      }
      return Action.Resample.RESAMPLE;
    };
  }
}
