package dev.ancilla.verifier.solver;

import dev.ancilla.spec.Obligation;

/**
 * One thing that must hold, or must not, of one part of a text: a clause taken apart.
 *
 * @param must never composed of others
 */
record Demand(Place place, Obligation must, boolean holds) {
  static Demand of(Place place, Obligation must) {
    return new Demand(place, must, true);
  }

  boolean contradicts(Demand other) {
    return holds != other.holds && place.equals(other.place) && must.equals(other.must);
  }

  /** For people: "at most 40 words in each bullet". */
  String words() {
    String where = place.words();
    return (holds ? "" : "not: ") + Wording.of(must) + (where.isEmpty() ? "" : " " + where);
  }
}
