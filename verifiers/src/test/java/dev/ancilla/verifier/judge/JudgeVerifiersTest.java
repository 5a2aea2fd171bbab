package dev.ancilla.verifier.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Phase;
import dev.ancilla.spec.Spec;
import dev.ancilla.spec.Term;
import dev.ancilla.verifier.StandardVerifiers;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Measurement;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.SpecMonitor;
import dev.ancilla.verify.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a judge's answer to a verdict. */
class JudgeVerifiersTest {
  private static final Obligation.Judge POLITE = new Obligation.Judge("Is it polite?", true);
  private static final Obligation.Judge NOT_RUDE = new Obligation.Judge("Is it rude?", false);
  private static final Candidate ANSWER = Candidate.answering("Hello?", "Good day.");

  @ParameterizedTest(name = "{6}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.9 | 0.5 | 0.5 | true  | T | 0    | likely yes, yes wanted
          0.9 | 0.5 | 0.5 | false | F | 0.4  | likely yes, no wanted
          0.2 | 0.5 | 0.5 | true  | F | 0.3  | likely no, yes wanted
          0.2 | 0.5 | 0.5 | false | T | 0    | likely no, no wanted
          0.5 | 0.5 | 0.5 | true  | U | 0    | a tie
          0.7 | 0.2 | 0.8 | true  | U | 0    | between the thresholds
          0.8 | 0.2 | 0.8 | true  | U | 0    | on the upper one
          0.2 | 0.2 | 0.8 | true  | U | 0    | on the lower one
          0.1 | 0.2 | 0.8 | true  | F | 0.1  | below both
          0.9 | 0.2 | 0.8 | true  | T | 0    | above both
          """)
  void theProbabilityIsHeldAgainstTheThresholds(
      double probability,
      double noBelow,
      double yesAbove,
      boolean wanted,
      Value value,
      double distance,
      String why) {
    JudgeVerifiers judges =
        JudgeVerifiers.of(always(Opinion.Answered.withProbability(probability)))
            .withThresholds(new Thresholds(noBelow, yesAbove));

    Finding finding = judges.verifierOf(new Obligation.Judge("Well?", wanted)).examine(ANSWER);

    assertThat(finding.value()).isEqualTo(value);
    assertThat(finding.measured()).isEqualTo(OptionalDouble.of(probability));
    assertThat(finding.distance())
        .isCloseTo(distance, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(finding.advice().isEmpty()).isEqualTo(value != Value.F);
  }

  @Test
  void anAnswerWithoutAProbabilityCountsAsItIs() {
    Finding finding =
        JudgeVerifiers.of(always(Opinion.Answered.plainly(true)))
            .verifierOf(NOT_RUDE)
            .examine(ANSWER);

    assertThat(finding.value()).isEqualTo(Value.F);
    assertThat(finding.measured()).isEmpty();
    assertThat(finding.advice())
        .isEqualTo("Rewrite it so that the answer to this question is no: Is it rude?");
  }

  @Test
  void withoutAJudgeAllElseIsStillMeasured() {
    Spec spec =
        Spec.of(
            "spec",
            List.of(
                Clause.hard("polite", POLITE),
                Clause.hard("no-x", new Obligation.Forbids(List.of(Term.word("x")))),
                Clause.hard("asked", new Obligation.Forbids(List.of(Term.word("day"))))
                    .withWhen(new Condition.Judge("Is it a question?", Phase.INPUT))));

    List<Finding> findings =
        Measurement.compile(spec, StandardVerifiers.create()).syndrome(ANSWER).verdicts().stream()
            .map(verdict -> verdict.finding())
            .toList();

    assertThat(findings).extracting(Finding::value).containsExactly(Value.U, Value.T, Value.U);
    assertThat(findings.getFirst().fact())
        .isEqualTo("no judge model is set; name one with --judge");
  }

  @Test
  void aConditionOnTheInputShowsTheUserMessageAndOneOnTheOutputBoth() {
    Recording judge = new Recording(Opinion.Answered.plainly(true));
    Spec spec =
        Spec.of(
            "spec",
            Stream.of(Phase.INPUT, Phase.OUTPUT)
                .map(
                    phase ->
                        Clause.hard("c" + phase.ordinal(), POLITE)
                            .withWhen(new Condition.Judge("On " + phase + "?", phase)))
                .toList());

    Measurement.compile(spec, StandardVerifiers.create().withJudge(JudgeVerifiers.of(judge)))
        .syndrome(ANSWER);

    assertThat(judge.asked)
        .contains(
            "On INPUT? Subject[text=Hello?, userMessage=Optional.empty]",
            "On OUTPUT? Subject[text=Good day., userMessage=Optional[Hello?]]");
  }

  @Test
  void aJudgeIsNotAskedWhileTheAnswerGrows() {
    Recording judge = new Recording(Opinion.Answered.plainly(true));
    Obligation both = new Obligation.AllOf(List.of(POLITE, NOT_RUDE));
    Clause conditional =
        Clause.hard("when", POLITE).withWhen(new Condition.Judge("Is it long?", Phase.OUTPUT));
    Spec spec = Spec.of("spec", List.of(Clause.hard("polite", POLITE), conditional));
    SpecMonitor monitor =
        Measurement.compile(spec, StandardVerifiers.create().withJudge(JudgeVerifiers.of(judge)))
            .monitor(Candidate.answering("Hello?", ""));

    for (int codePoint : "Good day.".codePoints().toArray()) {
      monitor.accept(codePoint);
      assertThat(monitor.values()).allMatch(value -> !value.isFinal());
      assertThat(monitor.hardValue().isFinal()).isFalse();
      assertThat(monitor.next().mayEnd()).isFalse();
    }
    assertThat(judge.asked).isEmpty();
    assertThat(both).isNotNull();

    assertThat(monitor.atEnd()).containsExactly(Value.T, Value.T);
    assertThat(judge.asked).hasSize(3);
  }

  @Test
  void theMonitorAsksOnceForTheSameText() {
    Recording judge = new Recording(Opinion.Answered.plainly(true));
    Monitor monitor = JudgeVerifiers.of(judge).verifierOf(POLITE).monitor(ANSWER);

    monitor.accept("Hi");
    monitor.atEnd();
    monitor.copy().atEnd();
    assertThat(judge.asked).hasSize(1);

    monitor.accept("!");
    assertThat(monitor.atEnd()).isEqualTo(Value.T);
    assertThat(judge.asked).hasSize(2);
  }

  @Test
  void answersAreRememberedByModelQuestionAndText() {
    Recording judge = new Recording(Opinion.Answered.plainly(true));
    JudgeVerifiers judges = JudgeVerifiers.of(judge).withCache(2);

    Stream.of(POLITE, POLITE, new Obligation.Judge("Is it polite?", false))
        .forEach(question -> judges.verifierOf(question).examine(ANSWER));
    assertThat(judge.asked).hasSize(1);

    judges.verifierOf(POLITE).examine(ANSWER.withText("Another."));
    judges.verifierOf(POLITE).examine(Candidate.answering("Who?", "Good day."));
    assertThat(judge.asked).hasSize(3);

    judges.verifierOf(POLITE).examine(ANSWER);
    assertThat(judge.asked).as("the oldest of three was forgotten").hasSize(4);
  }

  @Test
  void whatWasUndecidedIsAskedAgain() {
    Recording judge = new Recording(new Opinion.Undecided("asleep"));
    JudgeVerifiers judges = JudgeVerifiers.of(judge).withCache(8);

    judges.verifierOf(POLITE).examine(ANSWER);
    Finding finding = judges.verifierOf(POLITE).examine(ANSWER);

    assertThat(finding).isEqualTo(Finding.undecided("asleep"));
    assertThat(judge.asked).hasSize(2);
  }

  @Test
  void questionsAskedTogetherAreFoundByTheirVerifiers() {
    Recording judge = new Recording(Opinion.Answered.plainly(true));
    JudgeVerifiers judges = JudgeVerifiers.of(judge).withCache(8);

    judges.askTogether(List.of(POLITE, NOT_RUDE, POLITE), ANSWER);
    judges.verifierOf(POLITE).examine(ANSWER);
    judges.verifierOf(NOT_RUDE).examine(ANSWER);

    assertThat(judge.asked).hasSize(2);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          Does it say "good DAY"?       | T | it occurs, case aside
          Does it say "day" and "moon"? | F | one of two is missing
          Is it polite?                 | U | nothing is quoted
          Is it ""?                     | U | nothing is in the quotation marks
          Does it say "day?             | U | they are not closed
          """)
  void theDryRunJudgeOnlyLooksForQuotedStretches(String question, Value value, String why) {
    JudgeVerifiers judges = JudgeVerifiers.of(new DryRunJudge());

    assertThat(judges.verifierOf(new Obligation.Judge(question, true)).examine(ANSWER).value())
        .isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 0.5", "0.6, 0.5", "0.5, 1.1", "NaN, 0.5"})
  void thresholdsThatAreNoneAreRefused(double noBelow, double yesAbove) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(noBelow, yesAbove));
  }

  private static Judge always(Opinion opinion) {
    return new Recording(opinion);
  }

  /** Gives one answer to everything, and remembers what it was asked. */
  private static final class Recording implements Judge {
    private final Opinion answer;
    private final List<String> asked = new ArrayList<>();

    Recording(Opinion answer) {
      this.answer = answer;
    }

    @Override
    public String id() {
      return "recording";
    }

    @Override
    public Opinion opinion(String question, Subject subject) {
      asked.add(question + " " + subject);
      return answer;
    }
  }
}
