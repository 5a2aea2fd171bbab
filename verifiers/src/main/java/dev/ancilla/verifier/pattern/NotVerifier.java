package dev.ancilla.verifier.pattern;

import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import dev.ancilla.verify.Monitor;
import dev.ancilla.verify.NegatedMonitor;
import dev.ancilla.verify.Value;
import dev.ancilla.verify.Verifier;
import java.util.List;

/**
 * The opposite of an obligation. Distance: 1; what is to be changed is the whole text, so there are
 * no regions.
 */
final class NotVerifier implements Verifier {
  private final Verifier part;

  NotVerifier(Verifier part) {
    this.part = part;
  }

  @Override
  public Finding examine(Candidate candidate) {
    Finding found = part.examine(candidate);
    return switch (found.value()) {
      case T ->
          new Finding(
              Value.F,
              List.of(),
              found.measured(),
              1,
              found.fact(),
              "Change the answer so that this is no longer so: %s.".formatted(found.fact()));
      case F -> new Finding(Value.T, List.of(), found.measured(), 0, found.fact(), "");
      case N, U -> found;
    };
  }

  @Override
  public Monitor monitor(Candidate start) {
    return new NegatedMonitor(part.monitor(start));
  }
}
