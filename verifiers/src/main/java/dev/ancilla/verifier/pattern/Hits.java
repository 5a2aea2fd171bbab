package dev.ancilla.verifier.pattern;

import dev.ancilla.text.Region;
import java.util.ArrayList;
import java.util.List;

/** Takes the places of what is counted, as soon as they are certain. */
interface Hits {
  /** For whoever only wants to know how many. */
  Hits UNSEEN = (start, end) -> {};

  /** The code points from start to end, end exclusive. */
  void add(int start, int end);

  /** Remembers them. */
  final class Listed implements Hits {
    private final List<Region> regions = new ArrayList<>();

    @Override
    public void add(int start, int end) {
      regions.add(new Region(start, end));
    }

    Tally tally() {
      return Tally.of(regions);
    }
  }
}
