package dev.ancilla.verifier.pattern;

import dev.ancilla.text.Region;
import java.util.List;

/**
 * What was counted.
 *
 * @param hits where it stands, in order; the hits beyond a bound are the places at fault
 */
record Tally(int count, List<Region> hits) {
  Tally {
    hits = List.copyOf(hits);
  }

  static Tally of(List<Region> hits) {
    return new Tally(hits.size(), hits);
  }
}
