package dev.ancilla.junit;

import static dev.ancilla.junit.AncillaAssertions.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Condition;
import dev.ancilla.spec.Hardness;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Phase;
import dev.ancilla.spec.Quantity;
import dev.ancilla.spec.Spec;
import dev.ancilla.spec.Term;
import dev.ancilla.text.Unit;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerAssertTest {
  private static final Obligation TWO_SENTENCES =
      new Obligation.Measure(new Quantity.Units(Unit.SENTENCE), 0, 2);
  private static final Obligation NO_RISK = new Obligation.Forbids(List.of(Term.word("risk")));

  private static final Spec SHOP =
      Spec.of(
          "shop",
          List.of(
              Clause.hard("short", TWO_SENTENCES).withSays("at most two sentences"),
              Clause.hard("no-risk", NO_RISK),
              Clause.hard("water", new Obligation.Contains(List.of(Term.word("water")), true))
                  .withHardness(new Hardness.Soft(0.3))));

  private static final String BAD = "No risk. None. A small risk remains.";

  @Test
  void anAnswerSatisfiesWhenItsHardClausesHold() {
    assertThatAnswer("Nothing.").satisfies(SHOP).hasVerdict("water", Value.F).isDeliverable();
    AncillaAssertions.assertThat("Give it water.").satisfies(SHOP);
  }

  @Test
  void singleVerdictsCanBeAskedFor() {
    assertThatAnswer(BAD)
        .against(SHOP)
        .isNotDeliverable()
        .violates("no-risk")
        .violates("short")
        .hasVerdict("water", Value.F);
  }

  @Test
  void theFailureShowsClauseTextMeasureAndAdvice() {
    assertThatThrownBy(() -> assertThatAnswer(BAD).as("refusal").satisfies(SHOP))
        .isInstanceOf(AssertionError.class)
        .message()
        .startsWith("[refusal] ")
        .contains("The answer breaks 2 of 3 clauses. Spec: shop, version 1.")
        .contains(
            """
              | No risk. None. A small risk remains.
              |    ~~~~        ~~~~~~~~~~~~~~~~~~~~~
            """)
        .contains("F short: 3 sentences; required: at most 2")
        .contains("says: \"at most two sentences\"")
        .contains("measured: 3, which is 1 away")
        .contains("F no-risk: forbidden, but 2 places hold it: \"risk\"")
        .contains("-> ")
        .doesNotContain("water");
  }

  @Test
  void aVerdictThatIsNotTheExpectedOneIsShownWithItsReason() {
    assertThatThrownBy(() -> assertThatAnswer("Nothing.").against(SHOP).violates("short"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("gives short the verdict T, expected was F")
        .hasMessageContaining("T short: 1 sentence; required: at most 2");
  }

  @Test
  void anAnswerThatShouldNotPassButDoesFails() {
    assertThatThrownBy(() -> assertThatAnswer("Nothing.").against(SHOP).isNotDeliverable())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("The answer holds, but should not.");
  }

  @Test
  void whatTheUserAskedDecidesConditions() {
    Clause whenAsked =
        Clause.hard("no-risk", NO_RISK)
            .withWhen(
                new Condition.Text(
                    new Obligation.Contains(List.of(Term.word("safe")), true), Phase.INPUT));
    Spec spec = Spec.of("shop", List.of(whenAsked));

    assertThatAnswer("No risk.").inReplyTo("Is it safe?").against(spec).violates("no-risk");
    assertThatAnswer("No risk.")
        .inReplyTo("Is it dear?")
        .satisfies(spec)
        .hasVerdict("no-risk", Value.N);
  }

  @Test
  void undecidedHardClausesFail() {
    assertThatThrownBy(
            () ->
                assertThatAnswer("Nothing.")
                    .measuredBy((obligation, profile) -> any -> Finding.undecided("no judge"))
                    .satisfies(SHOP))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("U short: no judge");
  }

  @Test
  void aSpecFileIsReadFromItsPath(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.anc.yaml");
    Files.writeString(
        file,
        """
        ancilla-spec: 1
        spec: a
        version: 1
        clauses:
          - {id: quiet, must: {never: ["!"], match: substring}}
        """);

    assertThatAnswer("Hello.").satisfies(file);
    assertThatAnswer("Hello!").against(file).violates("quiet");
  }

  @Test
  void anUnknownClauseIsNamedWithTheKnownOnes() {
    assertThatThrownBy(() -> assertThatAnswer("x").against(SHOP).violates("shrt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shop has no clause \"shrt\". Clauses: short, no-risk, water.");
  }

  @Test
  void withoutASpecThereIsNothingToAsk() {
    assertThatThrownBy(() -> assertThatAnswer("x").violates("short"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("against(spec)");
  }

  @Test
  void assertJsOwnAssertionsStayAtHand() {
    assertThat(assertThatAnswer("x").isNotNull()).isInstanceOf(AnswerAssert.class);
  }
}
