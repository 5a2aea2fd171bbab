package dev.ancilla.formats.spec;

import dev.ancilla.verify.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a table of cases: an answer, and what a spec's clauses must say about it. Immutable.
 *
 * @param place file and line, for messages
 * @param message what the user asked
 * @param expected by clause; empty where the answer must be deliverable as it is
 * @param why the reason, which names the case
 */
public record AnswerCase(
    String place,
    Optional<String> message,
    String answer,
    Map<String, Value> expected,
    String why) {
  public AnswerCase {
    expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
  }
}
