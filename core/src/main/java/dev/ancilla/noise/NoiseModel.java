package dev.ancilla.noise;

import java.util.Map;

/**
 * How often the model breaks each clause, as measured.
 *
 * @param violations by clause id; a clause that is absent was never measured
 */
public record NoiseModel(Map<String, Rate> violations) {
  /** Nothing measured yet. */
  public static final NoiseModel UNKNOWN = new NoiseModel(Map.of());

  public NoiseModel {
    violations = Map.copyOf(violations);
  }

  public Rate violations(String clauseId) {
    return violations.getOrDefault(clauseId, Rate.NONE);
  }
}
