package dev.ancilla.verifier.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Conflict;
import dev.ancilla.spec.ConflictFinder;
import dev.ancilla.spec.ConflictReport;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Profile;
import dev.ancilla.spec.Relations;
import dev.ancilla.spec.Scope;
import dev.ancilla.spec.Spec;
import dev.ancilla.spec.Witness;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.Trace;
import dev.ancilla.verifier.StandardVerifiers;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Measurement;
import dev.ancilla.verify.StateEvaluation;
import dev.ancilla.verify.Syndrome;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verdict;
import dev.ancilla.verify.Verifier;
import dev.ancilla.verify.VerifierFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SolverConflictFinderTest {
  private static final ConflictFinder FINDER = new SolverConflictFinder(StandardVerifiers::of);

  static List<Suite.Case> suite() {
    return Suite.cases();
  }

  @Test
  void theSuiteHasSixtyOfEach() {
    long conflicting = suite().stream().filter(each -> !each.isSatisfiable()).count();

    assertThat(conflicting).isGreaterThanOrEqualTo(60);
    assertThat(suite().size() - conflicting).isGreaterThanOrEqualTo(60);
    assertThat(suite().stream().map(each -> each.spec().id())).doesNotHaveDuplicates();
  }

  @Test
  void atMostATwentiethOfTheSuiteIsUnknown() {
    List<String> unknown =
        suite().stream()
            .filter(each -> !FINDER.find(each.spec()).unknown().isEmpty())
            .map(Suite.Case::toString)
            .toList();

    assertThat(unknown.size() * 20).as("%s", unknown).isLessThanOrEqualTo(suite().size());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("suite")
  void coresAreExactWhereItIsDecided(Suite.Case expected) {
    ConflictReport report = FINDER.find(expected.spec());

    if (report.unknown().isEmpty()) {
      assertThat(cores(report)).isEqualTo(Set.copyOf(expected.cores()));
      assertThat(report.witnesses().isEmpty()).isEqualTo(!expected.isSatisfiable());
    } else {
      assertThat(expected.cores()).containsAll(cores(report));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("suite")
  void witnessesPassThePlainVerifiers(Suite.Case expected) {
    ConflictReport report = FINDER.find(expected.spec());

    for (Witness witness : report.witnesses()) {
      assertThat(blocking(decidedByText(expected.spec(), report), witness)).isEmpty();
    }
    for (Conflict conflict : report.conflicts()) {
      List<Clause> rest =
          expected.spec().clauses().stream()
              .filter(
                  each ->
                      conflict.core().subList(0, conflict.core().size() - 1).contains(each.id()))
              .toList();
      conflict
          .witness()
          .ifPresent(
              witness -> assertThat(blocking(alone(expected.spec(), rest), witness)).isEmpty());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("suite")
  void withoutAnyOneOfItsClausesACoreCanHold(Suite.Case expected) {
    for (Conflict conflict : FINDER.find(expected.spec()).conflicts()) {
      for (String left : conflict.core()) {
        List<Clause> rest =
            expected.spec().clauses().stream()
                .filter(each -> conflict.core().contains(each.id()) && !each.id().equals(left))
                .toList();

        assertThat(FINDER.find(alone(expected.spec(), rest)).conflicts()).isEmpty();
      }
    }
  }

  @Test
  void whatIsTrueOfOneTextIsNoConflict() {
    Property.forAll(Generator.longs(0, Long.MAX_VALUE))
        .examples(60)
        .check(
            seed -> {
              TrueClauses drawn = TrueClauses.draw(seed);

              assertThat(FINDER.find(drawn.spec()).conflicts())
                  .as("all of %s hold of: %s", drawn.spec().clauses(), drawn.text())
                  .isEmpty();
            });
  }

  @Test
  void theSameSpecGetsTheSameReport() {
    Spec spec = suite().getLast().spec();

    assertThat(FINDER.find(spec)).isEqualTo(FINDER.find(spec));
  }

  @Test
  void judgedClausesAreAssumedAndSaidOnce() {
    Spec spec =
        Spec.of(
            "judged",
            List.of(
                Clause.hard("kind", new Obligation.Judge("Is it kind?", true)),
                Clause.hard("warm", new Obligation.Judge("Is it warm?", true))));

    ConflictReport report = FINDER.find(spec);

    assertThat(report.assumed()).containsExactly("kind", "warm");
    assertThat(report.unknown()).isEmpty();
    assertThat(report.conflicts()).isEmpty();
  }

  @Test
  void anEmptySpecHasNoConflict() {
    assertThat(FINDER.find(Spec.of("empty", List.of())).conflicts()).isEmpty();
  }

  private static Set<Set<String>> cores(ConflictReport report) {
    return report.conflicts().stream()
        .map(Conflict::core)
        .map(Set::copyOf)
        .collect(Collectors.toSet());
  }

  /** Without what no text decides: tools, state, and what was assumed. */
  private static Spec decidedByText(Spec spec, ConflictReport report) {
    return alone(
        spec,
        spec.clauses().stream()
            .filter(each -> !report.assumed().contains(each.id()))
            .filter(each -> Texts.dependsOnText(each.must()))
            .toList());
  }

  private static Spec alone(Spec spec, List<Clause> clauses) {
    Set<String> ids = clauses.stream().map(Clause::id).collect(Collectors.toSet());
    return spec.withClauses(
        clauses.stream()
            // Without the step before it, a step never has a say.
            .filter(each -> each.relations().after().map(ids::contains).orElse(true))
            .map(
                each ->
                    ids.containsAll(each.relations().names())
                        ? each
                        : each.withRelations(Relations.NONE))
            .toList());
  }

  private static List<String> blocking(Spec spec, Witness witness) {
    List<Event> events = new ArrayList<>();
    witness.message().ifPresent(message -> events.add(new Event.UserSaid(message)));
    events.add(new Event.AssistantSaid(witness.text()));
    Candidate candidate = new Candidate(witness.text(), Trace.of(events), witness.state());
    Syndrome syndrome =
        Measurement.compile(spec, new WithState(StandardVerifiers.of(spec))).syndrome(candidate);
    return syndrome.blocking().stream()
        // What a judge decides about the message is one of the circumstances.
        .filter(verdict -> verdict.value() != Value.U || !isJudged(verdict))
        .map(verdict -> verdict.clause().id() + ": " + verdict.finding().fact())
        .toList();
  }

  /** State conditions are asked of the witness's state. */
  private record WithState(StandardVerifiers others) implements VerifierFactory {
    @Override
    public Verifier verifierOf(Obligation obligation, Profile profile) {
      return obligation instanceof Obligation.State state
          ? candidate ->
              StateEvaluation.valueOf(state.expression(), candidate.state()) == Value.T
                  ? Finding.satisfied("it is so")
                  : new Finding(Value.F, List.of(), OptionalDouble.empty(), 1, "it is not so", "")
          : others.verifierOf(obligation, profile);
    }

    @Override
    public Verifier within(Scope scope, Verifier verifier) {
      return others.within(scope, verifier);
    }
  }

  private static boolean isJudged(Verdict verdict) {
    return verdict.finding().fact().contains("condition");
  }
}
