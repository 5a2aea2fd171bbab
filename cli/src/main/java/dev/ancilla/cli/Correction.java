package dev.ancilla.cli;

import dev.ancilla.decode.ResampleLadder;
import dev.ancilla.model.Message;
import dev.ancilla.model.Model;
import dev.ancilla.model.Request;
import dev.ancilla.model.Sampling;
import dev.ancilla.noise.NoiseModel;
import dev.ancilla.plan.Budget;
import dev.ancilla.plan.Policy;
import dev.ancilla.run.Observer;
import dev.ancilla.run.Outcome;
import dev.ancilla.run.Runner;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Spec;
import dev.ancilla.verifier.StandardVerifiers;
import dev.ancilla.verifier.kind.StandingClauses;
import dev.ancilla.verify.Measurement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Answers one message under a spec: the parts that {@code run} and {@code demo} share. */
final class Correction {
  private Correction() {}

  /** The spec with the clauses that hold for every assistant, unless it names them itself. */
  static Spec withStandingClauses(Spec spec) {
    List<Clause> clauses = new ArrayList<>(spec.clauses());
    List<String> named = clauses.stream().map(Clause::id).toList();
    StandingClauses.all().stream()
        .filter(standing -> !named.contains(standing.id()))
        .forEach(clauses::add);
    return spec.withClauses(clauses);
  }

  /**
   * Draws until an answer passes or the budget ends.
   *
   * @throws dev.ancilla.error.AncillaException when the model fails
   */
  static Outcome run(
      Model model,
      Spec spec,
      String message,
      Sampling sampling,
      int maxTokens,
      long seed,
      Budget budget,
      Observer observer,
      InstantSource clock) {
    Runner runner =
        new Runner(
            model,
            Measurement.compile(spec, StandardVerifiers.create()),
            new ResampleLadder(),
            NoiseModel.UNKNOWN,
            new Policy(budget),
            sampling.greedy() ? model.usualSampling() : sampling,
            clock);
    List<Message> messages = new ArrayList<>();
    if (!spec.systemPrompt().isEmpty()) {
      messages.add(Message.system(spec.systemPrompt()));
    }
    messages.add(Message.user(message));
    return runner.run(
        Request.of(messages, maxTokens).withSampling(sampling).withSeed(seed), observer);
  }
}
