package dev.ancilla.verifier.solver;

import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Value;
import java.util.List;
import java.util.function.Function;

/**
 * What a text must satisfy, in two forms: taken apart for reasoning, and as a check of a text that
 * was found.
 *
 * @param cases the ways to satisfy it
 * @param check its value on a candidate: T or N satisfy
 */
record Requirement(List<List<Demand>> cases, Function<Candidate, Value> check) {
  Requirement {
    cases = List.copyOf(cases);
  }

  boolean acceptedBy(Candidate candidate) {
    Value value = check.apply(candidate);
    return value == Value.T || value == Value.N;
  }
}
