package dev.ancilla.eval;

import dev.ancilla.decode.ResampleLadder;
import dev.ancilla.formats.row.AnswerRow;
import dev.ancilla.formats.row.AnswerRow.ActionTaken;
import dev.ancilla.formats.row.AnswerRow.ClauseValue;
import dev.ancilla.formats.row.PromptRow;
import dev.ancilla.model.Model;
import dev.ancilla.model.Request;
import dev.ancilla.model.Sampling;
import dev.ancilla.model.Usage;
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
  public Answer answer(PromptRow prompt, long seed) {
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
    Request request = PromptRequest.of(prompt, maxTokens).withSampling(sampling).withSeed(seed);
    Outcome outcome = runner.run(request, Observer.SILENT);
    return new Answer(
        row(prompt, seed, outcome), outcome.attempts().getLast().reason(), clock.millis() - start);
  }

  private Spec spec(PromptRow prompt) {
    List<Clause> clauses = new ArrayList<>(StandingClauses.all());
    clauses.addAll(catalogue.clauses(prompt.instructionIds(), prompt.kwargs()));
    return Spec.of("ifeval", clauses);
  }

  private AnswerRow row(PromptRow prompt, long seed, Outcome outcome) {
    List<Attempt> attempts = outcome.attempts();
    return switch (outcome) {
      case Outcome.Delivered delivered ->
          row(
              prompt,
              seed,
              outcome,
              AnswerRow.Outcome.DELIVERED,
              delivered.text(),
              attempts.getLast());
      case Outcome.Repaired repaired ->
          row(
              prompt,
              seed,
              outcome,
              AnswerRow.Outcome.REPAIRED,
              repaired.text(),
              attempts.getLast());
      case Outcome.Abstained abstained ->
          row(prompt, seed, outcome, AnswerRow.Outcome.ABSTAINED, "", abstained.bestFailing());
    };
  }

  private AnswerRow row(
      PromptRow prompt,
      long seed,
      Outcome outcome,
      AnswerRow.Outcome kind,
      String response,
      Attempt shown) {
    Optional<String> bestFailing =
        kind == AnswerRow.Outcome.ABSTAINED
            ? Optional.of(shown.candidate().text())
            : Optional.empty();
    Usage usage = outcome.usage();
    return new AnswerRow(
        prompt.key(),
        response,
        kind,
        bestFailing,
        usage.tokensOut(),
        usage.tokensIn(),
        usage.tokensForced(),
        outcome.attempts().size(),
        model.id(),
        seed,
        shown.syndrome().verdicts().stream().map(OracleAnswering::value).toList(),
        outcome.attempts().stream().map(OracleAnswering::action).toList());
  }

  private static ClauseValue value(Verdict verdict) {
    return new ClauseValue(
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
