package dev.ancilla.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.decode.Decoder;
import dev.ancilla.decode.ResampleLadder;
import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Capabilities;
import dev.ancilla.model.Model;
import dev.ancilla.model.Request;
import dev.ancilla.model.Sampling;
import dev.ancilla.model.Token;
import dev.ancilla.model.TokenStream;
import dev.ancilla.model.Usage;
import dev.ancilla.model.replay.ReplayModel;
import dev.ancilla.noise.NoiseModel;
import dev.ancilla.plan.Action;
import dev.ancilla.plan.Budget;
import dev.ancilla.plan.Policy;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Spec;
import dev.ancilla.spec.Term;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Measurement;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The model replays recorded answers in order; the clock moves only when a test moves it; the spec
 * asks for the words "good" and "end".
 */
class RunnerTest {
  private static final Budget AMPLE = new Budget(1_000, 10, Duration.ofSeconds(60));
  private static final Sampling WARM = Sampling.at(0.7);
  private static final Request REQUEST = Request.ofUser("q", 100);

  private final HandClock clock = new HandClock();
  private final List<Request> draws = new ArrayList<>();

  @Test
  void aFirstAnswerThatPassesIsDelivered() {
    Outcome outcome = runner(AMPLE, "a good end", "never drawn").run(REQUEST, Observer.SILENT);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Delivered.class,
            delivered -> assertThat(delivered.text()).isEqualTo("a good end"));
    assertThat(outcome.attempts()).hasSize(1);
  }

  @Test
  void aLaterAnswerThatPassesIsRepaired() {
    Outcome outcome = runner(AMPLE, "bad", "a good end").run(REQUEST, Observer.SILENT);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Repaired.class,
            repaired -> assertThat(repaired.text()).isEqualTo("a good end"));
    assertThat(outcome.attempts()).extracting(Attempt::number).containsExactly(1, 2);
    assertThat(outcome.attempts())
        .extracting(Attempt::action)
        .containsExactly(Action.Resample.RESAMPLE, Action.Deliver.DELIVER);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bad; good; end     | 2 | the most satisfied, the first of equals
          undecided; good    | 2 | undecided clauses are not satisfied ones
          undecided; bad     | 1 | as many block, and what is undecided is not in the share
          bad; worse         | 1 | the first of equals
          """)
  void whenNothingPassesTheBestFailingAttemptIsNamed(String answers, int best, String why) {
    String[] recorded = answers.split("; ");
    Budget budget = new Budget(1_000, recorded.length, Duration.ofSeconds(60));

    Outcome outcome = runner(budget, recorded).run(REQUEST, Observer.SILENT);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Abstained.class,
            abstained -> {
              assertThat(abstained.bestFailing().number()).isEqualTo(best);
              assertThat(abstained.why()).contains("attempts are spent");
            });
    assertThat(outcome.attempts()).hasSize(recorded.length);
  }

  @Test
  void theTokenBudgetHoldsForAllAttemptsTogether() {
    Budget budget = new Budget(7, 10, Duration.ofSeconds(60));

    Outcome outcome = runner(budget, "bad bad bad bad").run(REQUEST, Observer.SILENT);

    assertThat(draws).extracting(Request::maxTokens).containsExactly(7, 3);
    assertThat(outcome.usage().tokensOut()).isEqualTo(7);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Abstained.class,
            abstained -> assertThat(abstained.why()).isEqualTo("7 of 7 tokens are spent"));
  }

  @Test
  void theTimeBudgetEndsTheRunAndShortensTheDeadlines() {
    Budget budget = new Budget(1_000, 10, Duration.ofMillis(250));
    Observer aTokenTakesFiftyMillis =
        new Observer() {
          @Override
          public void tokenDrawn(Token token) {
            clock.forward(50);
          }
        };

    Outcome outcome = runner(budget, "bad bad").run(REQUEST, aTokenTakesFiftyMillis);

    assertThat(draws)
        .extracting(draw -> draw.deadline().orElseThrow().toMillis())
        .containsExactly(250L, 150L, 50L);
    assertThat(outcome.attempts()).extracting(Attempt::time).containsOnly(Duration.ofMillis(100));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Abstained.class,
            abstained -> assertThat(abstained.why()).isEqualTo("300 of 250 ms are spent"));
  }

  @Test
  void aShorterDeadlineOfTheRequestIsKept() {
    runner(AMPLE, "a good end").run(REQUEST.withDeadline(Duration.ofMillis(80)), Observer.SILENT);

    assertThat(draws.getFirst().deadline()).contains(Duration.ofMillis(80));
  }

  @Test
  void timeSpentMeasuringCountsTowardsTheBudget() {
    Budget budget = new Budget(1_000, 10, Duration.ofMillis(250));
    Verifier slow =
        candidate -> {
          clock.forward(200);
          return finding(Value.F);
        };
    Spec spec = Spec.of("slow", List.of(contains("good")));
    Runner runner =
        new Runner(
            recorded("bad"),
            Measurement.compile(spec, (must, profile) -> slow),
            new ResampleLadder(),
            NoiseModel.UNKNOWN,
            new Policy(budget),
            WARM,
            clock);

    Outcome outcome = runner.run(REQUEST, Observer.SILENT);

    assertThat(outcome.attempts()).hasSize(2);
  }

  @Test
  void usageIsSummedOverEveryAttempt() {
    Outcome outcome = runner(AMPLE, "bad one", "bad", "a good end").run(REQUEST, Observer.SILENT);

    assertThat(outcome.usage()).isEqualTo(new Usage(3, 2 + 1 + 3, 0));
  }

  @Test
  void eachAttemptHasASeedOfItsOwn() {
    Outcome outcome =
        runner(AMPLE, "bad", "bad", "a good end").run(REQUEST.withSeed(30), Observer.SILENT);

    assertThat(outcome.attempts()).extracting(Attempt::seed).containsExactly(30L, 31L, 32L);
    assertThat(draws).extracting(Request::seed).containsExactly(30L, 31L, 32L);
  }

  @Test
  void aGreedyRequestIsDrawnGreedilyOnceAndWarmAfterwards() {
    runner(AMPLE, "bad", "bad", "a good end").run(REQUEST, Observer.SILENT);

    assertThat(draws).extracting(Request::sampling).containsExactly(Sampling.GREEDY, WARM, WARM);
  }

  @Test
  void aRequestWithATemperatureKeepsIt() {
    Sampling own = Sampling.at(0.3);

    runner(AMPLE, "bad", "a good end").run(REQUEST.withSampling(own), Observer.SILENT);

    assertThat(draws).extracting(Request::sampling).containsExactly(own, own);
  }

  @Test
  void theObserverHearsEverythingInOrder() {
    List<String> heard = new ArrayList<>();
    Observer observer =
        new Observer() {
          @Override
          public void attemptStarted(int number) {
            heard.add("start " + number);
          }

          @Override
          public void tokenDrawn(Token token) {
            heard.add("token" + token.text());
          }

          @Override
          public void attemptEnded(Attempt attempt) {
            heard.add("end %d: %s".formatted(attempt.number(), attempt.candidate().text()));
          }
        };

    runner(AMPLE, "bad", "good end").run(REQUEST, observer);

    assertThat(heard)
        .containsExactly(
            "start 1",
            "tokenbad",
            "end 1: bad",
            "start 2",
            "tokengood",
            "token end",
            "end 2: good end");
  }

  @Test
  void aDecoderThatNeverStopsIsStoppedByTheBudget() {
    Decoder stubborn = (noise, policy) -> (syndrome, history) -> Action.Resample.RESAMPLE;
    Budget budget = new Budget(1_000, 3, Duration.ofSeconds(60));

    Outcome outcome = runner(budget, stubborn, recorded("bad")).run(REQUEST, Observer.SILENT);

    assertThat(outcome.attempts()).hasSize(3);
    assertThat(outcome.attempts().getLast().action())
        .isEqualTo(new Action.Abstain("3 of 3 attempts are spent"));
  }

  @Test
  void aCancelledReplyIsAnErrorAndNotAnAnswer() {
    UnaryOperator<TokenStream> cancelled =
        stream -> {
          stream.close();
          return stream;
        };
    Runner runner =
        runner(AMPLE, new ResampleLadder(), new Recorded(List.of("good end"), cancelled));

    assertThatThrownBy(() -> runner.run(REQUEST, Observer.SILENT))
        .isInstanceOfSatisfying(
            AncillaException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CANCELLED));
  }

  @Test
  void greedyResamplingIsRefused() {
    Measurement measurement = Measurement.compile(Spec.of("s", List.of()), RunnerTest::verifier);

    assertThatThrownBy(
            () ->
                new Runner(
                    recorded("x"),
                    measurement,
                    new ResampleLadder(),
                    NoiseModel.UNKNOWN,
                    new Policy(AMPLE),
                    Sampling.GREEDY,
                    clock))
        .hasMessageContaining("temperature");
  }

  private Runner runner(Budget budget, String... answers) {
    return runner(budget, new ResampleLadder(), recorded(answers));
  }

  private Runner runner(Budget budget, Decoder decoder, Model model) {
    Spec spec = Spec.of("good-end", List.of(contains("good"), contains("end")));
    return new Runner(
        model,
        Measurement.compile(spec, RunnerTest::verifier),
        decoder,
        NoiseModel.UNKNOWN,
        new Policy(budget),
        WARM,
        clock);
  }

  private Model recorded(String... answers) {
    return new Recorded(Arrays.asList(answers), UnaryOperator.identity());
  }

  private static Clause contains(String word) {
    return Clause.hard(word, new Obligation.Contains(List.of(Term.word(word)), true));
  }

  private static Verifier verifier(Obligation must, Profile profile) {
    String word = ((Obligation.Contains) must).terms().getFirst().text();
    return candidate ->
        candidate.text().contains("undecided")
            ? finding(Value.U)
            : finding(candidate.text().contains(word) ? Value.T : Value.F);
  }

  private static Finding finding(Value value) {
    return new Finding(value, List.of(), OptionalDouble.empty(), 0, "as set", "");
  }

  /** Replays answers in the order of the attempts and keeps the requests. */
  private final class Recorded implements Model {
    private final List<String> answers;
    private final UnaryOperator<TokenStream> change;

    Recorded(List<String> answers, UnaryOperator<TokenStream> change) {
      this.answers = answers;
      this.change = change;
    }

    @Override
    public String id() {
      return "recorded";
    }

    @Override
    public Capabilities capabilities() {
      return Capabilities.TEXT_ONLY;
    }

    @Override
    public TokenStream start(Request request) {
      String answer = answers.get(draws.size() % answers.size());
      draws.add(request);
      return change.apply(new ReplayModel("r", Map.of("q", List.of(answer))).start(request));
    }

    @Override
    public void close() {}
  }

  private static final class HandClock implements InstantSource {
    private Instant now = Instant.EPOCH;

    void forward(long millis) {
      now = now.plusMillis(millis);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
