package dev.ancilla.verifier.tool;

import static dev.ancilla.spec.Moment.Answered.ANSWERED;
import static dev.ancilla.spec.Moment.called;
import static dev.ancilla.spec.Moment.failed;
import static dev.ancilla.spec.Moment.succeeded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ancilla.json.JsonValue.JsonBoolean;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.spec.Moment;
import dev.ancilla.spec.Obligation.Tools;
import dev.ancilla.spec.ToolRule.Arguments;
import dev.ancilla.spec.ToolRule.AtMost;
import dev.ancilla.spec.ToolRule.Confirm;
import dev.ancilla.spec.ToolRule.Forbid;
import dev.ancilla.spec.ToolRule.Order;
import dev.ancilla.spec.ToolRule.Require;
import dev.ancilla.spec.ToolRule.TextOrCall;
import dev.ancilla.spec.ToolSet;
import dev.ancilla.spec.Window;
import dev.ancilla.testkit.Generator;
import dev.ancilla.testkit.Property;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.Event.AssistantSaid;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.trace.Event.ToolReturned;
import dev.ancilla.trace.Event.UserSaid;
import dev.ancilla.trace.ResultPlaces;
import dev.ancilla.trace.Trace;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.PrefixValue;
import dev.ancilla.verify.TraceMonitor;
import dev.ancilla.verify.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be true of every rule, on all short traces and on random long ones. */
class TraceMonitorTest {
  private static final ToolVerifiers VERIFIERS =
      new ToolVerifiers(new ResultPlaces(RuleOracle.PLACES));
  private static final JsonObject NOTHING_KNOWN = new JsonObject(Map.of());

  /** What may happen next in a small world of two tools. */
  private enum Letter {
    USER_AGREES,
    USER_TALKS,
    ASKS,
    TALKS,
    CALLS_A,
    CALLS_B,
    RETURNS_TRUE,
    RETURNS_FALSE,
    FAILS;

    /** The event after a trace; none where a result has no call to answer. */
    Optional<Event> after(Trace trace) {
      String newId = "call-" + trace.events().size();
      return switch (this) {
        case USER_AGREES -> Optional.of(new UserSaid("yes"));
        case USER_TALKS -> Optional.of(new UserSaid("hello"));
        case ASKS -> Optional.of(new AssistantSaid("Shall I do a?"));
        case TALKS -> Optional.of(new AssistantSaid("Done."));
        case CALLS_A -> Optional.of(new ToolCalled(newId, "a", holding(true)));
        case CALLS_B -> Optional.of(new ToolCalled(newId, "b", NOTHING_KNOWN));
        case RETURNS_TRUE -> result(trace, true, false);
        case RETURNS_FALSE -> result(trace, false, false);
        case FAILS -> result(trace, true, true);
      };
    }

    private static Optional<Event> result(Trace trace, boolean x, boolean failed) {
      return trace.openCalls().byId().keySet().stream()
          .min(String::compareTo)
          .map(id -> new ToolReturned(id, holding(x), failed));
    }

    private static JsonObject holding(boolean x) {
      return new JsonObject(Map.of("x", JsonBoolean.of(x)));
    }
  }

  static Stream<Tools> rules() {
    Moment.Act anything = new Moment.Called(ToolSet.Any.ANY);
    Stream<Tools> always =
        Stream.of(
                Require.of(called("a")),
                Require.of(succeeded("a")),
                new Require(called("a"), succeeded("b")),
                new Require(ANSWERED, called("a")),
                new Require(called("a"), called("a")),
                Forbid.of(called("a")),
                new Forbid(anything, failed("b")),
                new Forbid(ANSWERED, called("a")),
                new Order(called("a"), succeeded("b")),
                new Order(ANSWERED, called("a")),
                new AtMost(ToolSet.of("a"), 1),
                new AtMost(ToolSet.Any.ANY, 2),
                Arguments.of("a", "args.x == s.x"),
                Arguments.of("a", "results.b.x or not exists(said[0])"),
                Confirm.of("a"),
                TextOrCall.TEXT_OR_CALL)
            .map(Tools::of);
    return always
        .flatMap(rule -> Stream.of(rule, rule.when("s.x"), rule.when("args.x or exists(s)")))
        .flatMap(rule -> Stream.of(rule, rule.per(Window.TURN)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void finalValuesAreSoundOnAllShortTraces(Tools rule) {
    new Search(rule, 3).run();
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("rules")
  void finalValuesAreSoundOnAllLongerTraces(Tools rule) {
    new Search(rule, 5).run();
  }

  @Test
  void aMonitorEndsWhereTheVerifierEndsOnRandomTraces() {
    List<Tools> rules = rules().toList();

    Property.forAll(
            Generator.of(rules), Generator.lists(Generator.of(List.of(Letter.values())), 0, 40))
        .check(
            (rule, letters) -> {
              Trace trace = trace(letters);
              TraceMonitor monitor = VERIFIERS.monitorOf(rule, NOTHING_KNOWN);
              Set<PrefixValue> onTheWay = EnumSet.of(monitor.value());
              trace.events().forEach(event -> onTheWay.add(monitor.accept(event)));
              Finding batch =
                  VERIFIERS.verifierOf(rule).examine(Candidate.of(trace, NOTHING_KNOWN));

              assertThat(monitor.finding()).isEqualTo(batch);
              assertThat(batch.value()).isEqualTo(RuleOracle.valueOf(rule, trace.events()));
              if (onTheWay.contains(PrefixValue.VIOLATED_FOR_GOOD)) {
                assertThat(batch.value()).isEqualTo(Value.F);
              }
              if (onTheWay.contains(PrefixValue.SATISFIED_FOR_GOOD)) {
                assertThat(batch.value()).isIn(Value.T, Value.N);
              }
              assertThat(batch.events()).isSorted().allMatch(at -> at < trace.events().size());
            });
  }

  @Test
  void aCopyGoesItsOwnWay() {
    Property.forAll(
            Generator.of(rules().toList()),
            Generator.lists(Generator.of(List.of(Letter.values())), 2, 12))
        .check(
            (rule, letters) -> {
              List<Event> events = trace(letters).events();
              TraceMonitor original = VERIFIERS.monitorOf(rule, NOTHING_KNOWN);
              int half = events.size() / 2;
              events.subList(0, half).forEach(original::accept);
              Finding before = original.finding();

              TraceMonitor copy = original.copy();
              events.subList(half, events.size()).forEach(copy::accept);

              assertThat(original.finding()).isEqualTo(before);
              assertThat(copy.finding().value()).isEqualTo(RuleOracle.valueOf(rule, events));
            });
  }

  @Test
  void aCallThatWouldBeAtFaultIsAtFaultOnceMade() {
    Property.forAll(
            Generator.of(rules().toList()),
            Generator.lists(Generator.of(List.of(Letter.values())), 0, 12))
        .check(
            (rule, letters) -> {
              TraceMonitor monitor = VERIFIERS.monitorOf(rule, NOTHING_KNOWN);
              trace(letters).events().forEach(monitor::accept);
              int place = trace(letters).events().size();
              ToolCalled call = new ToolCalled("new", "a", NOTHING_KNOWN);

              Finding before = monitor.before(call);
              monitor.accept(call);

              if (before.value() == Value.F || before.value() == Value.U) {
                assertThat(before.events()).containsExactly(place);
              }
              if (before.value() == Value.F) {
                assertThat(monitor.value()).isEqualTo(PrefixValue.VIOLATED_FOR_GOOD);
                assertThat(monitor.finding().events()).contains(place);
              }
            });
  }

  @Test
  void aResultNobodyWaitsForIsRefusedAndForgotten() {
    for (Tools rule : rules().toList()) {
      TraceMonitor monitor = VERIFIERS.monitorOf(rule, NOTHING_KNOWN);
      monitor.accept(new UserSaid("hello"));
      Finding before = monitor.finding();

      assertThatThrownBy(() -> monitor.accept(new ToolReturned("x", NOTHING_KNOWN, false)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("\"x\"");

      assertThat(monitor.finding()).isEqualTo(before);
    }
  }

  private static Trace trace(List<Letter> letters) {
    Trace trace = Trace.EMPTY;
    for (Letter letter : letters) {
      Optional<Event> event = letter.after(trace);
      trace = event.isPresent() ? trace.with(event.get()) : trace;
    }
    return trace;
  }

  /** Walks through all traces up to a length, and holds each final value against what follows. */
  private static final class Search {
    private final Tools rule;
    private final int length;
    private final List<PrefixValue> onTheWay = new ArrayList<>();
    private final Set<PrefixValue> seen = EnumSet.noneOf(PrefixValue.class);

    Search(Tools rule, int length) {
      this.rule = rule;
      this.length = length;
    }

    void run() {
      visit(Trace.EMPTY, VERIFIERS.monitorOf(rule, NOTHING_KNOWN));

      assertThat(seen).as("values seen").hasSizeGreaterThan(1);
    }

    private void visit(Trace trace, TraceMonitor monitor) {
      Value verdict = RuleOracle.valueOf(rule, trace.events());
      seen.add(monitor.value());
      onTheWay.add(monitor.value());

      assertThat(monitor.finding().value()).as("on %s", trace).isEqualTo(verdict);
      assertThat(monitor.value().atEnd() == Value.T)
          .as("%s on %s", monitor.value(), trace)
          .isEqualTo(verdict == Value.T || verdict == Value.N);
      if (onTheWay.contains(PrefixValue.VIOLATED_FOR_GOOD)) {
        assertThat(verdict).as("F! before %s", trace).isEqualTo(Value.F);
      }
      if (onTheWay.contains(PrefixValue.SATISFIED_FOR_GOOD)) {
        assertThat(verdict).as("T! before %s", trace).isIn(Value.T, Value.N);
      }

      if (trace.events().size() < length) {
        for (Letter letter : Letter.values()) {
          letter
              .after(trace)
              .ifPresent(
                  event -> {
                    TraceMonitor next = monitor.copy();
                    next.accept(event);
                    visit(trace.with(event), next);
                  });
        }
      }
      onTheWay.removeLast();
    }
  }
}
