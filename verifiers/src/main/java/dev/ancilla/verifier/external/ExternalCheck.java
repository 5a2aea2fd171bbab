package dev.ancilla.verifier.external;

import dev.ancilla.json.JsonValue;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;

/**
 * A check of somebody else's, found by {@link java.util.ServiceLoader}. Thread-safe.
 *
 * <pre>
 *   module acme.checks {
 *     requires dev.ancilla.verifiers;
 *     provides dev.ancilla.verifier.external.ExternalCheck with acme.PhoneNumbers;
 *   }
 * </pre>
 */
public interface ExternalCheck {
  /** The name by which specs call it, for example {@code acme.phone-numbers}. */
  String name();

  /**
   * Examines one candidate. Equal arguments should give equal findings; what it throws makes the
   * clause undecided.
   *
   * @param parameters as the spec gives them
   */
  Finding examine(JsonValue parameters, Candidate candidate);
}
