package dev.ancilla.run;

import dev.ancilla.decode.CompiledDecoder;
import dev.ancilla.decode.Decoder;
import dev.ancilla.decode.History;
import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Completion;
import dev.ancilla.model.FinishReason;
import dev.ancilla.model.Model;
import dev.ancilla.model.Request;
import dev.ancilla.model.Sampling;
import dev.ancilla.model.Token;
import dev.ancilla.model.TokenStream;
import dev.ancilla.noise.NoiseModel;
import dev.ancilla.plan.Action;
import dev.ancilla.plan.Budget;
import dev.ancilla.plan.Policy;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Measurement;
import dev.ancilla.verify.Syndrome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Draws, measures and decides until an answer passes or the budget ends. Immutable, thread-safe.
 *
 * <p>Attempt k is drawn with the request's seed plus k - 1. The first attempt uses the request's
 * own sampling; where that is greedy, later ones use {@code resampling}, since a second greedy draw
 * would only repeat the first. The budget is kept here as well as in the decoder: a decoder that
 * forgets it cannot overspend by more than one draw.
 */
public final class Runner {
  private final Model model;
  private final Measurement measurement;
  private final CompiledDecoder decoder;
  private final Budget budget;
  private final Sampling resampling;
  private final InstantSource clock;

  /**
   * @param resampling how later attempts are drawn; must not be greedy
   */
  public Runner(
      Model model,
      Measurement measurement,
      Decoder decoder,
      NoiseModel noise,
      Policy policy,
      Sampling resampling,
      InstantSource clock) {
    if (resampling.greedy()) {
      throw new IllegalArgumentException(
          "resampling at temperature 0 would draw the same answer again; set a temperature.");
    }
    this.model = model;
    this.measurement = measurement;
    this.decoder = decoder.compile(noise, policy);
    this.budget = policy.budget();
    this.resampling = resampling;
    this.clock = clock;
  }

  /**
   * Runs one request to its outcome.
   *
   * @param request its token cap holds for each attempt, the budget for all together
   * @throws AncillaException when the model fails or is cancelled; a failed check is an outcome,
   *     not an exception
   */
  public Outcome run(Request request, Observer observer) {
    List<Attempt> attempts = new ArrayList<>();
    long tokensOut = 0;
    long startedAt = clock.millis();
    while (true) {
      int number = attempts.size() + 1;
      observer.attemptStarted(number);
      Request draw = draw(request, number, tokensOut, clock.millis() - startedAt);
      long drawnFrom = clock.millis();
      StringBuilder text = new StringBuilder();
      Completion completion = read(draw, text, observer);
      Duration drawTime = Duration.ofMillis(clock.millis() - drawnFrom);
      tokensOut += completion.usage().tokensOut();
      Candidate candidate = new Candidate(text.toString());
      Syndrome syndrome = measurement.syndrome(candidate);
      History history =
          new History(number, tokensOut, Duration.ofMillis(clock.millis() - startedAt));
      Action action = withinBudget(decoder.next(syndrome, history), history);
      Attempt attempt =
          new Attempt(
              number,
              draw.seed(),
              candidate,
              completion.reason(),
              completion.usage(),
              drawTime,
              syndrome,
              action);
      attempts.add(attempt);
      observer.attemptEnded(attempt);
      switch (action) {
        case Action.Resample again -> {}
        case Action.Deliver deliver -> {
          return number == 1
              ? new Outcome.Delivered(candidate.text(), attempts)
              : new Outcome.Repaired(candidate.text(), attempts);
        }
        case Action.Abstain abstain -> {
          return new Outcome.Abstained(abstain.why(), best(attempts), attempts);
        }
      }
    }
  }

  private Request draw(Request request, int number, long spentTokens, long spentMillis) {
    long left = Math.max(1, budget.tokensOut() - spentTokens);
    Duration timeLeft = Duration.ofMillis(Math.max(1, budget.wallTime().toMillis() - spentMillis));
    Duration deadline =
        request.deadline().filter(asked -> asked.compareTo(timeLeft) < 0).orElse(timeLeft);
    Sampling sampling = number > 1 && request.sampling().greedy() ? resampling : request.sampling();
    return request
        .withSampling(sampling)
        .withSeed(request.seed() + number - 1)
        .withMaxTokens((int) Math.min(request.maxTokens(), left))
        .withDeadline(deadline);
  }

  private Completion read(Request draw, StringBuilder text, Observer observer) {
    try (TokenStream stream = model.start(draw)) {
      for (Optional<Token> token = stream.next(); token.isPresent(); token = stream.next()) {
        text.append(token.get().text());
        observer.tokenDrawn(token.get());
      }
      Completion completion = stream.completion();
      if (completion.reason() == FinishReason.CANCELLED) {
        throw new AncillaException(
            ErrorCode.CANCELLED,
            "The reply of %s was cancelled after %d tokens; it is not delivered."
                .formatted(model.id(), completion.usage().tokensOut()));
      }
      return completion;
    }
  }

  /** The budget is a hard cap, whatever a decoder thinks. */
  private Action withinBudget(Action action, History history) {
    return switch (action) {
      case Action.Resample again ->
          budget
              .exhausted(history.attempts(), history.tokensOut(), history.elapsed())
              .<Action>map(Action.Abstain::new)
              .orElse(again);
      case Action.Deliver deliver -> deliver;
      case Action.Abstain abstain -> abstain;
    };
  }

  private static Attempt best(List<Attempt> attempts) {
    return attempts.stream()
        .min(
            Comparator.comparingInt((Attempt attempt) -> attempt.syndrome().blocking().size())
                .thenComparingDouble(attempt -> -attempt.syndrome().satisfiedShare())
                .thenComparingInt(Attempt::number))
        .orElseThrow();
  }
}
