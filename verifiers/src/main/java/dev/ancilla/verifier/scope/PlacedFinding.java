package dev.ancilla.verifier.scope;

import dev.ancilla.text.Region;
import dev.ancilla.verify.Finding;
import java.util.List;

/**
 * What was seen in one part.
 *
 * @param place the part as a sentence names it, for example "paragraph 2"
 * @param finding its regions are places in the answer
 */
record PlacedFinding(String place, Finding finding) {

  /** What was seen in a stretch of a text that begins at this code point of the answer. */
  static PlacedFinding shifted(String place, Finding finding, int by) {
    List<Region> regions =
        finding.regions().stream()
            .map(region -> new Region(region.start() + by, region.end() + by))
            .toList();
    return new PlacedFinding(place, withPlaces(finding, regions, finding.events()));
  }

  /** What was seen in a text that does not stand in the answer as it is. */
  static PlacedFinding elsewhere(String place, Finding finding, List<Integer> events) {
    return new PlacedFinding(
        place, withPlaces(finding, List.of(), finding.advice().isEmpty() ? List.of() : events));
  }

  private static Finding withPlaces(Finding finding, List<Region> regions, List<Integer> events) {
    return new Finding(
        finding.value(),
        regions,
        events,
        finding.measured(),
        finding.distance(),
        finding.fact(),
        finding.advice());
  }
}
