package dev.ancilla.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Spec;
import dev.ancilla.spec.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MeasurementTest {
  private static final Clause FIRST = starts("first", "a");
  private static final Clause SECOND = starts("second", "b");
  private static final Spec SPEC = Spec.of("two", List.of(FIRST, SECOND));

  @Test
  void everyClauseGetsItsVerdictInTheOrderOfTheSpec() {
    Measurement measurement = Measurement.compile(SPEC, (must, profile) -> startsWith(must));

    Syndrome syndrome = measurement.syndrome(new Candidate("b"));

    assertThat(syndrome.verdicts()).extracting(Verdict::clause).containsExactly(FIRST, SECOND);
    assertThat(syndrome.verdicts()).extracting(Verdict::value).containsExactly(Value.F, Value.T);
  }

  @Test
  void aVerifierThatThrowsIsUndecidedAndTheOthersStillSpeak() {
    Measurement measurement =
        Measurement.compile(
            SPEC,
            (must, profile) ->
                must == FIRST.must()
                    ? candidate -> {
                      throw new IllegalStateException("no dictionary");
                    }
                    : startsWith(must));

    Syndrome syndrome = measurement.syndrome(new Candidate("b"));

    assertThat(syndrome.verdicts()).extracting(Verdict::value).containsExactly(Value.U, Value.T);
    assertThat(syndrome.verdicts().getFirst().finding().fact()).contains("no dictionary");
    assertThat(syndrome.deliverable()).isFalse();
  }

  @Test
  void aVerifierThatExhaustsTheStackIsUndecided() {
    Measurement measurement =
        Measurement.compile(
            Spec.of("one", List.of(FIRST)),
            (must, profile) ->
                candidate -> {
                  assertThat(candidate.text().matches("(?:a|b)*")).isTrue();
                  return Finding.satisfied("never reached");
                });

    Syndrome syndrome = measurement.syndrome(new Candidate("ab".repeat(200_000)));

    assertThat(syndrome.count(Value.U)).isEqualTo(1);
  }

  @Test
  void verifiersAreMadeOnceForTheProfileOfTheSpec() {
    List<Profile> asked = new ArrayList<>();
    Spec official = new Spec("two", 1, Profile.OFFICIAL, List.of(), SPEC.clauses());

    Measurement measurement =
        Measurement.compile(
            official,
            (must, profile) -> {
              asked.add(profile);
              return startsWith(must);
            });
    measurement.syndrome(new Candidate("a"));
    measurement.syndrome(new Candidate("b"));

    assertThat(asked).containsExactly(Profile.OFFICIAL, Profile.OFFICIAL);
  }

  @Test
  void aFactoryThatHasNoVerifierFailsBeforeAnythingIsMeasured() {
    assertThatThrownBy(
            () ->
                Measurement.compile(
                    SPEC,
                    (must, profile) -> {
                      throw new IllegalArgumentException("no such kind");
                    }))
        .hasMessage("no such kind");
  }

  private static Clause starts(String id, String text) {
    return Clause.hard(id, new Obligation.StartsWith(Term.exactly(text)));
  }

  private static Verifier startsWith(Obligation must) {
    String start = ((Obligation.StartsWith) must).term().text();
    return candidate ->
        candidate.text().startsWith(start)
            ? Finding.satisfied("starts so")
            : new Finding(Value.F, List.of(), OptionalDouble.empty(), 1, "does not", "Start so.");
  }
}
