package dev.ancilla.eval.benchmark;

import java.util.Map;

/**
 * One demand of a prompt, as the benchmark's own data gives it. Immutable.
 *
 * @param kind the benchmark's name for it, for example {@code punctuation:no_comma}
 * @param parameters by name: texts, numbers and lists of texts; those the data leaves open are
 *     absent
 */
public record Instruction(String kind, Map<String, Object> parameters) {
  public Instruction {
    parameters = Map.copyOf(parameters);
  }
}
