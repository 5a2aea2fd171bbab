package dev.ancilla.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecTest {
  private static final Obligation MUST = new Obligation.Forbids(List.of(Term.exactly(",")));

  @ParameterizedTest
  @ValueSource(strings = {"", "Upper", "-x", ".x", "two words", "é"})
  void refusesAClauseIdThatCannotBeTyped(String id) {
    assertThatThrownBy(() -> Clause.hard(id, MUST)).hasMessageContaining("\"%s\"".formatted(id));
  }

  @Test
  void refusesTwoClausesOfOneName() {
    List<Clause> clauses = List.of(Clause.hard("a", MUST), Clause.hard("a", MUST));

    assertThatThrownBy(() -> Spec.of("s", clauses)).hasMessageContaining("\"a\" occurs twice");
  }

  @Test
  void refusesAVersionBelowOne() {
    assertThatThrownBy(() -> new Spec("s", 0, Profile.PLAIN, List.of(), List.of()))
        .hasMessageContaining("version (0)");
  }

  @Test
  void theSystemPromptIsTheFirstSystemSourceOrEmpty() {
    Source user = new Source("u", SourceRole.USER, "inline", "hello");
    Source system = new Source("s", SourceRole.SYSTEM, "bot.md", "be brief");

    assertThat(new Spec("s", 1, Profile.PLAIN, List.of(user, system), List.of()).systemPrompt())
        .isEqualTo("be brief");
    assertThat(Spec.of("s", List.of()).systemPrompt()).isEmpty();
  }

  @ParameterizedTest(name = "[{0}, {1}]")
  @CsvSource({"-1, 5", "3, 2"})
  void refusesBoundsThatAreNoRange(int min, int max) {
    Quantity commas = new Quantity.Occurrences(Term.exactly(","));

    assertThatThrownBy(() -> new Obligation.Measure(commas, min, max))
        .hasMessageContaining("[%d, %d]".formatted(min, max));
  }

  @Test
  void refusesObligationsAboutNothing() {
    assertThatThrownBy(() -> new Obligation.Contains(List.of(), true)).hasMessageContaining("term");
    assertThatThrownBy(() -> new Obligation.Forbids(List.of())).hasMessageContaining("term");
    assertThatThrownBy(() -> Term.word("")).hasMessageContaining("empty");
    assertThatThrownBy(() -> new Quantity.MostRepeatedRun(0)).hasMessageContaining("not 0");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1.01, Double.NaN})
  void refusesAWeightThatIsNone(double weight) {
    assertThatThrownBy(() -> new Hardness.Soft(weight)).hasMessageContaining("weight");
  }
}
