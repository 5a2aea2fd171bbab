package dev.ancilla.verifier.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ancilla.json.JsonValue.JsonObject;
import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Spec;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.Event.ToolCalled;
import dev.ancilla.trace.ResultPlaces;
import dev.ancilla.trace.Trace;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Measurement;
import dev.ancilla.verify.Syndrome;
import dev.ancilla.verify.TraceWatch;
import dev.ancilla.verify.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One conversation under a policy, with the verdict of every clause.
 *
 * <pre>
 *   == TITLE
 *   state JSON                  what is known at the start; may be left out
 *   events                      see {@link TraceScript}; {@code refused TOOL JSON} is a call that
 *                               a gateway must not let through
 *   T id id ...                 the clauses by verdict; a clause that is not named must be N
 * </pre>
 *
 * @param refused places of the calls that must be objected to
 */
record PolicyCase(
    String title,
    JsonObject state,
    Trace trace,
    List<Integer> refused,
    Map<String, Value> verdicts) {

  @Override
  public String toString() {
    return title;
  }

  /** Holds verifiers, monitors and the gate against what is expected. */
  void check(List<Clause> policy, ResultPlaces places) {
    ToolVerifiers verifiers = new ToolVerifiers(places);

    assertThat(verdicts(measured(policy, verifiers))).isEqualTo(expected(policy));

    TraceWatch watch = verifiers.watch(policy, state);
    List<Integer> objected = new ArrayList<>();
    for (Event event : trace.events()) {
      if (event instanceof ToolCalled call && !watch.objections(call).isEmpty()) {
        objected.add(trace.events().indexOf(event));
      }
      watch.accept(event);
    }
    assertThat(objected).as("calls objected to").isEqualTo(refused);
    assertThat(verdicts(watch.syndrome())).isEqualTo(expected(policy));
  }

  private Syndrome measured(List<Clause> policy, ToolVerifiers verifiers) {
    Candidate candidate = Candidate.of(trace, state);
    return Measurement.compile(
            Spec.of("policy", policy),
            (obligation, profile) -> verifiers.verifierOf((Obligation.Tools) obligation))
        .syndrome(candidate);
  }

  private Map<String, Value> expected(List<Clause> policy) {
    Map<String, Value> all = new LinkedHashMap<>();
    policy.forEach(clause -> all.put(clause.id(), verdicts.getOrDefault(clause.id(), Value.N)));
    assertThat(all.keySet()).as("clauses of the policy").containsAll(verdicts.keySet());
    return all;
  }

  private static Map<String, Value> verdicts(Syndrome syndrome) {
    Map<String, Value> values = new LinkedHashMap<>();
    syndrome.verdicts().forEach(verdict -> values.put(verdict.clause().id(), verdict.value()));
    return values;
  }

  /** Reads the cases of a file beside this class. */
  static List<PolicyCase> readAll(String file) {
    List<PolicyCase> cases = new ArrayList<>();
    for (String block : text(file).split("(?m)^== ", -1)) {
      if (!block.isBlank() && !block.startsWith("#")) {
        cases.add(read(block));
      }
    }
    return cases;
  }

  private static PolicyCase read(String block) {
    List<String> lines = block.lines().filter(line -> !line.isBlank()).toList();
    JsonObject state = new JsonObject(Map.of());
    List<String> events = new ArrayList<>();
    List<Integer> refused = new ArrayList<>();
    Map<String, Value> verdicts = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("state ")) {
        state = (JsonObject) TraceScript.json(line.substring("state ".length()));
      } else if (line.matches("[TFU] .*")) {
        for (String id : line.substring(2).split(" ", -1)) {
          verdicts.put(id, Value.valueOf(line.substring(0, 1)));
        }
      } else if (line.startsWith("refused ")) {
        refused.add(events.size());
        events.add(line.replaceFirst("refused", "call"));
      } else {
        events.add(line);
      }
    }
    Trace trace = TraceScript.read(String.join("\n", events));
    return new PolicyCase(lines.getFirst(), state, trace, refused, verdicts);
  }

  private static String text(String file) {
    try (InputStream stream = PolicyCase.class.getResourceAsStream(file)) {
      return new String(
          Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
