package dev.ancilla.verifier.external;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.spec.Obligation;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Measurement;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Makes the verifiers of checks that others carry out. Immutable, thread-safe. */
public final class ExternalVerifiers {
  private final Map<String, ExternalCheck> checks;
  private final Optional<HttpChecks> service;

  private ExternalVerifiers(Map<String, ExternalCheck> checks, Optional<HttpChecks> service) {
    this.checks = checks;
    this.service = service;
  }

  /** Nobody is there: every such check is undecided. */
  public static ExternalVerifiers none() {
    return of(List.of());
  }

  /**
   * These checks.
   *
   * @throws AncillaException with BAD_USAGE when two have the same name
   */
  public static ExternalVerifiers of(List<ExternalCheck> checks) {
    Map<String, ExternalCheck> byName = new TreeMap<>();
    for (ExternalCheck check : checks) {
      ExternalCheck other = byName.put(check.name(), check);
      if (other != null) {
        throw new AncillaException(
            ErrorCode.BAD_USAGE,
            "two external checks are named \"%s\": %s and %s. Take one of them off the module path."
                .formatted(check.name(), other.getClass().getName(), check.getClass().getName()));
      }
    }
    return new ExternalVerifiers(byName, Optional.empty());
  }

  /**
   * All checks that the module path or class path provides.
   *
   * @throws AncillaException with BAD_USAGE when one cannot be loaded, or two have the same name
   */
  public static ExternalVerifiers discovered() {
    try {
      List<ExternalCheck> found = new ArrayList<>();
      ServiceLoader.load(ExternalCheck.class).forEach(found::add);
      return of(found);
    } catch (ServiceConfigurationError broken) {
      throw new AncillaException(
          ErrorCode.BAD_USAGE,
          "an external check cannot be loaded: %s. Mend it or take it off the module path."
              .formatted(broken.getMessage()),
          broken);
    }
  }

  /** The same, with a service for every name that no class has. */
  public ExternalVerifiers withService(HttpChecks http) {
    return new ExternalVerifiers(checks, Optional.of(http));
  }

  /** The verifier of one check; asked only when the text is complete. */
  public Verifier verifierOf(Obligation.External obligation) {
    Verifier asking = candidate -> examine(obligation, candidate);
    return new Verifier() {
      @Override
      public Finding examine(Candidate candidate) {
        return Measurement.examine(asking, candidate);
      }

      @Override
      public Monitor monitor(Candidate start) {
        return Monitor.deferred(this, start);
      }
    };
  }

  private Finding examine(Obligation.External obligation, Candidate candidate) {
    ExternalCheck check = checks.get(obligation.name());
    if (check != null) {
      return check.examine(obligation.parameters(), candidate);
    }
    return service
        .map(http -> http.examine(obligation, candidate))
        .orElseGet(() -> Finding.undecided(unknown(obligation.name())));
  }

  private String unknown(String name) {
    String known = checks.isEmpty() ? "none" : String.join(", ", checks.keySet());
    return "there is no external check \"%s\"; installed: %s; no service is set"
        .formatted(name, known);
  }
}
