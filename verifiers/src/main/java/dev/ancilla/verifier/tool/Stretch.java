package dev.ancilla.verifier.tool;

import dev.ancilla.json.JsonValue;
import dev.ancilla.json.JsonValue.JsonText;
import dev.ancilla.spec.Moment;
import dev.ancilla.spec.ToolSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has happened within one window. Immutable.
 *
 * @param results the latest result of each tool that succeeded
 * @param said the user's messages
 */
record Stretch(
    Set<String> called,
    Set<String> failed,
    Map<String, JsonValue> results,
    List<JsonValue> said,
    boolean answered) {
  static final Stretch EMPTY = new Stretch(Set.of(), Set.of(), Map.of(), List.of(), false);

  Stretch {
    called = Set.copyOf(called);
    failed = Set.copyOf(failed);
    results = Map.copyOf(results);
    said = List.copyOf(said);
  }

  Stretch afterCall(String tool) {
    return new Stretch(with(called, tool), failed, results, said, answered);
  }

  Stretch afterFailure(String tool) {
    return new Stretch(called, with(failed, tool), results, said, answered);
  }

  Stretch afterSuccess(String tool, JsonValue result) {
    Map<String, JsonValue> more = new LinkedHashMap<>(results);
    more.put(tool, result);
    return new Stretch(called, failed, more, said, answered);
  }

  Stretch afterMessage(String text) {
    List<JsonValue> more = new ArrayList<>(said);
    more.add(new JsonText(text));
    return new Stretch(called, failed, results, more, answered);
  }

  Stretch afterAnswer() {
    return new Stretch(called, failed, results, said, true);
  }

  boolean has(Moment moment) {
    return switch (moment) {
      case Moment.Opening opening -> true;
      case Moment.Answered act -> answered;
      case Moment.Called call -> any(call.tools(), called);
      case Moment.Succeeded success -> any(success.tools(), results.keySet());
      case Moment.Failed failure -> any(failure.tools(), failed);
    };
  }

  private static boolean any(ToolSet tools, Set<String> names) {
    return names.stream().anyMatch(tools::has);
  }

  private static Set<String> with(Set<String> names, String name) {
    Set<String> more = new LinkedHashSet<>(names);
    more.add(name);
    return more;
  }
}
