package dev.ancilla.verifier.tool;

import dev.ancilla.json.JsonValue.JsonNull;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.StateExpression;
import dev.ancilla.spec.ToolRule;
import dev.ancilla.spec.Window;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.ResultPlaces;
import dev.ancilla.trace.World;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.TraceMonitor;
import dev.ancilla.verify.TraceWatch;
import dev.ancilla.verify.TraceWatch.Watched;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Makes verifiers and monitors for {@link Obligation.Tools}, and verifiers for {@link
 * Obligation.State}. Immutable, thread-safe.
 *
 * @param places where the results of tools go in the state of the world
 */
public record ToolVerifiers(ResultPlaces places) {

  /** Finds what the monitor finds that has seen the candidate's whole trace. */
  public Verifier verifierOf(Obligation.Tools obligation) {
    return candidate -> {
      TraceMonitor monitor = monitorOf(obligation, candidate.state());
      candidate.trace().events().forEach(monitor::accept);
      return monitor.finding();
    };
  }

  /** Asks the state of the world as the candidate's whole trace leaves it. */
  public Verifier verifierOf(Obligation.State obligation) {
    String expression = StateExpression.print(obligation.expression());
    return candidate -> {
      Situation situation =
          Situation.start(Window.CONVERSATION, new World(candidate.state(), places));
      for (Event event : candidate.trace().events()) {
        situation = situation.after(event);
      }
      return switch (situation.valueOf(obligation.expression(), JsonNull.NULL)) {
        case T -> Finding.satisfied("the state is so: " + expression);
        case F ->
            new Finding(
                Value.F,
                List.of(),
                OptionalDouble.empty(),
                1,
                "the state is not so: " + expression,
                "Answer only once this holds: %s.".formatted(expression));
        case U, N -> Finding.undecided("the state does not tell: " + expression);
      };
    };
  }

  /**
   * Watches a conversation from its first event on.
   *
   * @param state what is known of the world before it
   */
  public TraceMonitor monitorOf(Obligation.Tools obligation, JsonObject state) {
    Situation start = Situation.start(obligation.window(), new World(state, places));
    return switch (obligation.rule()) {
      case ToolRule.Require rule -> new DutyMonitor(rule, obligation.when(), start);
      case ToolRule.Forbid rule -> acts(new ForbiddenActs(rule), obligation, start);
      case ToolRule.Order rule -> acts(new OrderedActs(rule), obligation, start);
      case ToolRule.AtMost rule ->
          acts(new CountedCalls(rule, obligation.window()), obligation, start);
      case ToolRule.Arguments rule -> acts(new CheckedArguments(rule), obligation, start);
      case ToolRule.Confirm rule -> acts(new ConfirmedCalls(rule), obligation, start);
      case ToolRule.TextOrCall rule -> acts(new SeparateSteps(), obligation, start);
    };
  }

  /** Watches those of the clauses that hold tool rules, all over one conversation. */
  public TraceWatch watch(List<Clause> clauses, JsonObject state) {
    List<Watched> watched = new ArrayList<>();
    for (Clause clause : clauses) {
      if (clause.must() instanceof Obligation.Tools obligation) {
        watched.add(new Watched(clause, monitorOf(obligation, state)));
      }
    }
    return new TraceWatch(watched);
  }

  private static TraceMonitor acts(ActRule rule, Obligation.Tools obligation, Situation start) {
    return new ActMonitor(rule, obligation.when(), start);
  }
}
