package dev.ancilla.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Conflict;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Phase;
import dev.ancilla.spec.Relations;
import dev.ancilla.spec.Spec;
import dev.ancilla.spec.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which clauses have a say. In the tables a clause is satisfied where the answer holds its letter,
 * violated where it does not and undecided where the answer holds a question mark after it; a
 * condition looks for its letter in the same way, in what the user wrote.
 */
class ApplicabilityTest {

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          p  | a  | T | the condition holds and so does the clause
          p  | -  | F | the condition holds and the clause does not
          -  | -  | N | no condition, no clause
          p? | a  | U | nobody knows whether it applies
          p? | -  | U | not even where it would be violated
          """)
  void aConditionDecidesWhetherAClauseApplies(
      String user, String answer, Value expected, String why) {
    Clause clause = clause("a").withWhen(input("p"));

    assertThat(values(user, answer, clause)).containsExactly(expected);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          p   | a | T N N | the first branch that holds is taken
          pq  | a | T N N | also where a later one would hold
          q   | b | N T N | then the next one
          -   | c | N N T | and at last the one without a condition
          -   | - | N N F | which may be violated
          p?  | abc | U N U | where the first is unknown, so is the last
          p?q | abc | U U N | or the second, where its own condition holds
          q?  | abc | N U U | where the second is unknown, the first is still out
          """)
  void exactlyOneBranchOfAnElseChainApplies(
      String user, String answer, String expected, String why) {
    Clause first =
        clause("a").withWhen(input("p")).withRelations(Relations.NONE.withOtherwise("b"));
    Clause second =
        clause("b").withWhen(input("q")).withRelations(Relations.NONE.withOtherwise("c"));

    assertThat(values(user, answer, first, second, clause("c")))
        .containsExactlyElementsOf(parse(expected));
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          p  | ab | T N | only one branch applies
          pq | ab | U U | two at once: which one is meant?
          -  | ab | N N | none has to
          """)
  void atMostOneClauseOfAGroupApplies(String user, String answer, String expected, String why) {
    Relations choice = Relations.NONE.withGroup("choice");

    assertThat(
            values(
                user,
                answer,
                clause("a").withWhen(input("p")).withRelations(choice),
                clause("b").withWhen(input("q")).withRelations(choice)))
        .containsExactlyElementsOf(parse(expected));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          abc | T T T | every step holds
          ac  | T F N | the third waits for the second
          bc  | F N N | all wait for the first
          b?c | F N N | a violation behind a doubt is still one
          ab?c | T U U | a doubt is passed on
          """)
  void aStepAppliesOnlyWhereTheStepsBeforeItHold(String answer, String expected, String why) {
    Clause second = clause("b").withRelations(Relations.NONE.withAfter("a"));
    Clause third = clause("c").withRelations(Relations.NONE.withAfter("b"));

    assertThat(values("-", answer, clause("a"), second, third))
        .containsExactlyElementsOf(parse(expected));
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          p  | a | T N | the winner applies, so the other gives way
          -  | b | N T | the winner has no say, so nobody gives way
          p? | b | U U | perhaps it gives way
          """)
  void aClauseGivesWayOnlyWhereItsWinnerApplies(
      String user, String answer, String expected, String why) {
    Clause winner = clause("a").withWhen(input("p")).withRelations(Relations.NONE.withBeats("b"));

    assertThat(values(user, answer, winner, clause("b")))
        .containsExactlyElementsOf(parse(expected));
  }

  @Test
  void whoeverGivesWayDoesNotWin() {
    Clause strongest = clause("a").withRelations(Relations.NONE.withBeats("b"));
    Clause middle = clause("b").withRelations(Relations.NONE.withBeats("c"));

    assertThat(values("-", "ac", strongest, middle, clause("c")))
        .containsExactly(Value.T, Value.N, Value.T);
  }

  @Test
  void whatKeepsAClauseFromBeingMeasuredIsTold() {
    Clause winner = clause("a").withRelations(Relations.NONE.withBeats("b"));
    Spec spec = Spec.of("s", List.of(winner, clause("b")));

    Syndrome syndrome = Measurement.compile(spec, LETTERS).syndrome(new Candidate("ab"));

    assertThat(syndrome.verdicts().getLast().finding().fact())
        .isEqualTo("overridden by a: it is written so");
    assertThat(syndrome.deliverable()).isTrue();
  }

  @Test
  void ofAKnownConflictTheWeakestGivesWay() {
    Spec spec = Spec.of("s", List.of(clause("a"), clause("b")));
    Conflict conflict =
        new Conflict(
            List.of("a", "b"), Conflict.Kind.TERMS, "why", "values", "advice", Optional.empty());

    Syndrome syndrome =
        Measurement.compile(spec, List.of(conflict), LETTERS).syndrome(new Candidate("b"));

    assertThat(syndrome.verdicts()).extracting(Verdict::value).containsExactly(Value.N, Value.T);
  }

  @Test
  void aCircleOfWinnersIsRefused() {
    Clause first = clause("a").withRelations(Relations.NONE.withBeats("b"));
    Clause second = clause("b").withRelations(Relations.NONE.withBeats("a"));

    assertThatThrownBy(() -> Measurement.compile(Spec.of("s", List.of(first, second)), LETTERS))
        .isInstanceOfSatisfying(
            AncillaException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.BAD_SPEC))
        .hasMessageContaining("break the circle");
  }

  @Test
  void withoutAUserMessageAConditionOnItIsUndecided() {
    Spec spec = Spec.of("s", List.of(clause("a").withWhen(input("p"))));

    assertThat(Measurement.compile(spec, LETTERS).syndrome(new Candidate("a")).verdicts())
        .extracting(Verdict::value)
        .containsExactly(Value.U);
  }

  // ---- the letters' verifiers

  static final VerifierFactory LETTERS =
      (must, profile) -> candidate -> new Letter(must).examine(candidate);

  static Clause clause(String letter) {
    return Clause.hard(letter, new Obligation.StartsWith(Term.exactly(letter)));
  }

  static Condition input(String letter) {
    return new Condition.Text(new Obligation.StartsWith(Term.exactly(letter)), Phase.INPUT);
  }

  /** Looks for a letter anywhere, whatever the obligation's own meaning. */
  private record Letter(Obligation must) {
    Finding examine(Candidate candidate) {
      String letter = ((Obligation.StartsWith) must).term().text();
      if (candidate.text().contains(letter + "?")) {
        return Finding.undecided("a question mark stands there");
      }
      return candidate.text().contains(letter)
          ? Finding.satisfied("there it is")
          : new Finding(
              Value.F, List.of(), java.util.OptionalDouble.empty(), 1, "missing", "Add it.");
    }
  }

  private static List<Value> values(String user, String answer, Clause... clauses) {
    return Measurement.compile(Spec.of("s", List.of(clauses)), LETTERS)
        .syndrome(Candidate.answering(user, answer))
        .verdicts()
        .stream()
        .map(Verdict::value)
        .toList();
  }

  private static List<Value> parse(String values) {
    List<Value> parsed = new ArrayList<>();
    for (String value : values.split(" ")) {
      parsed.add(Value.valueOf(value));
    }
    return parsed;
  }
}
