package dev.ancilla.verifier.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.json.JsonPath;
import dev.ancilla.json.JsonValue.JsonBoolean;
import dev.ancilla.json.JsonValue.JsonNumber;
import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.StateExpression;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.ResultPlaces;
import dev.ancilla.trace.Trace;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Value;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state: member has_pdf is true; get_order then gave a total of 80 and put it at order. */
class StateVerifierTest {
  private static final JsonObject KNOWN = new JsonObject(Map.of("has_pdf", JsonBoolean.TRUE));
  private static final ToolVerifiers VERIFIERS =
      new ToolVerifiers(new ResultPlaces(Map.of("get_order", JsonPath.parse("order"))));

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          has_pdf                      | T | known from the start
          not has_pdf                  | F | the opposite
          order.total <= 100           | T | learned from a tool
          order.total > 100            | F | learned, and not so
          order.paid                   | U | nothing is known of it
          has_pdf or order.paid        | T | one known part is enough
          results.get_order.total == 80 | T | the tool's own result
          """)
  void theStateIsTheOneThatTheTraceLeaves(String expression, Value expected, String why) {
    Trace trace =
        Trace.of(
            new Event.UserSaid("thanks"),
            new Event.ToolCalled("1", "get_order", new JsonObject(Map.of())),
            new Event.ToolReturned("1", new JsonObject(Map.of("total", JsonNumber.of(80))), false),
            new Event.AssistantSaid("Here it is."));

    assertThat(
            VERIFIERS
                .verifierOf(new Obligation.State(StateExpression.parse(expression)))
                .examine(Candidate.of(trace, KNOWN))
                .value())
        .isEqualTo(expected);
  }
}
