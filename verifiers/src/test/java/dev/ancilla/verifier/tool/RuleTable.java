package dev.ancilla.verifier.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.spec.Obligation;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.ResultPlaces;
import dev.ancilla.trace.Trace;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.TraceMonitor;
import dev.ancilla.verify.Value;
import java.util.Map;
import java.util.StringJoiner;

/** Checks one row of a table of cases: a rule, a trace, what is expected of it. */
final class RuleTable {
  static final ToolVerifiers VERIFIERS =
      new ToolVerifiers(new ResultPlaces(Map.of("get_order", JsonPath.parse("order"))));
  static final JsonObject NOTHING_KNOWN = new JsonObject(Map.of());

  private RuleTable() {}

  /**
   * @param prefixes the value before the first event and after each one, as {@code T? T? F!}
   */
  static void check(Obligation.Tools rule, String script, Value expected, String prefixes) {
    assertThat(examine(rule, script).value()).isEqualTo(expected);
    assertThat(prefixes(rule, script)).isEqualTo(prefixes);
  }

  static Finding examine(Obligation.Tools rule, String script) {
    return VERIFIERS
        .verifierOf(rule)
        .examine(Candidate.of(TraceScript.read(script), NOTHING_KNOWN));
  }

  static TraceMonitor after(Obligation.Tools rule, String script) {
    TraceMonitor monitor = VERIFIERS.monitorOf(rule, NOTHING_KNOWN);
    TraceScript.read(script).events().forEach(monitor::accept);
    return monitor;
  }

  private static String prefixes(Obligation.Tools rule, String script) {
    Trace trace = TraceScript.read(script);
    TraceMonitor monitor = VERIFIERS.monitorOf(rule, NOTHING_KNOWN);
    StringJoiner signs = new StringJoiner(" ").add(monitor.value().sign());
    for (Event event : trace.events()) {
      signs.add(monitor.accept(event).sign());
    }
    return signs.toString();
  }
}
