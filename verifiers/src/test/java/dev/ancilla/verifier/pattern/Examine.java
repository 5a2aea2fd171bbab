package dev.ancilla.verifier.pattern;

import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Profile;
import dev.ancilla.text.Region;
import dev.ancilla.verify.Candidate;
import dev.ancilla.verify.Finding;
import java.util.List;

/** Examines texts the way a run does. */
final class Examine {
  private Examine() {}

  static Finding plainly(Obligation obligation, String text) {
    return new PatternVerifiers()
        .verifierOf(obligation, Profile.PLAIN)
        .examine(new Candidate(text));
  }

  /** Tables write a line break as a return sign, and nothing as the sign of the empty set. */
  static String written(String cell) {
    return cell.equals("∅") ? "" : cell.replace('⏎', '\n');
  }

  /** The words at fault, joined by bars. */
  static String places(Finding finding, String text) {
    List<Region> regions = finding.regions();
    return String.join("¦", regions.stream().map(region -> region.of(text)).toList());
  }
}
