package dev.ancilla.eval;

import dev.ancilla.decode.ResampleLadder;
import dev.ancilla.eval.Answer.ActionTaken;
import dev.ancilla.eval.Answer.ClauseVerdict;
import dev.ancilla.eval.benchmark.EvalPrompt;
import dev.ancilla.eval.benchmark.Instruction;
import dev.ancilla.model.Model;
import dev.ancilla.model.Request;
import dev.ancilla.model.Sampling;
import dev.ancilla.noise.NoiseModel;
import dev.ancilla.plan.Action;
import dev.ancilla.plan.Policy;
import dev.ancilla.run.Attempt;
import dev.ancilla.run.Observer;
import dev.ancilla.run.Outcome;
import dev.ancilla.run.Runner;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Spec;
import dev.ancilla.verifier.kind.KindCatalogue;
import dev.ancilla.verifier.kind.StandingClauses;
import dev.ancilla.verify.Measurement;
import dev.ancilla.verify.Verdict;
import dev.ancilla.verify.VerifierFactory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws again while clauses made from the data set's parameters, or the standing ones, are broken.
 */
record OracleAnswering(
    Model model,
    int maxTokens,
    Sampling sampling,
    Track.Oracle track,
    KindCatalogue catalogue,
    VerifierFactory verifiers,
    InstantSource clock)
    implements Answering {

  @Override
  public Answer answer(EvalPrompt prompt, long seed) {
    long start = clock.millis();
    Runner runner =
        new Runner(
            model,
            Measurement.compile(spec(prompt), verifiers),
            new ResampleLadder(),
            NoiseModel.UNKNOWN,
            new Policy(track.budget()),
            track.resampling(),
            clock);
    Request request =
        Request.ofUser(prompt.prompt(), maxTokens).withSampling(sampling).withSeed(seed);
    Outcome outcome = runner.run(request, Observer.SILENT);
    return row(prompt, seed, outcome, clock.millis() - start);
  }

  private Spec spec(EvalPrompt prompt) {
    List<Clause> clauses = new ArrayList<>(StandingClauses.all());
    clauses.addAll(
        catalogue.clauses(
            prompt.kinds(), prompt.instructions().stream().map(Instruction::parameters).toList()));
    return Spec.of("ifeval", clauses);
  }

  private Answer row(EvalPrompt prompt, long seed, Outcome outcome, long millis) {
    List<Attempt> attempts = outcome.attempts();
    Attempt last = attempts.getLast();
    return switch (outcome) {
      case Outcome.Delivered delivered ->
          row(prompt, seed, outcome, Answer.Outcome.DELIVERED, delivered.text(), last, millis);
      case Outcome.Repaired repaired ->
          row(prompt, seed, outcome, Answer.Outcome.REPAIRED, repaired.text(), last, millis);
      case Outcome.Abstained abstained ->
          row(prompt, seed, outcome, Answer.Outcome.ABSTAINED, "", abstained.bestFailing(), millis);
    };
  }

  private Answer row(
      EvalPrompt prompt,
      long seed,
      Outcome outcome,
      Answer.Outcome kind,
      String response,
      Attempt shown,
      long millis) {
    return new Answer(
        prompt.key(),
        response,
        kind,
        kind == Answer.Outcome.ABSTAINED ? Optional.of(shown.candidate().text()) : Optional.empty(),
        outcome.usage(),
        outcome.attempts().size(),
        model.id(),
        seed,
        shown.syndrome().verdicts().stream().map(OracleAnswering::verdict).toList(),
        outcome.attempts().stream().map(OracleAnswering::action).toList(),
        outcome.attempts().getLast().reason(),
        millis);
  }

  private static ClauseVerdict verdict(Verdict verdict) {
    return new ClauseVerdict(
        verdict.clause().id(), verdict.clause().alias(), verdict.value(), verdict.finding().fact());
  }

  private static ActionTaken action(Attempt attempt) {
    String kind =
        switch (attempt.action()) {
          case Action.Deliver deliver -> "deliver";
          case Action.Resample again -> "resample";
          case Action.Abstain abstain -> "abstain";
        };
    return new ActionTaken(kind, Optional.empty(), attempt.usage().tokensOut());
  }
}
