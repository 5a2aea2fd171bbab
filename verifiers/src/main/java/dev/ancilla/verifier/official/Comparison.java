package dev.ancilla.verifier.official;

/**
 * A bound on a count, in the two ways the checkers know. Immutable.
 *
 * @param bound a double, for that is how a fractional bound compares in the reference
 */
record Comparison(Relation relation, double bound) {

  enum Relation {
    LESS_THAN("less than"),
    AT_LEAST("at least");

    final String text;

    Relation(String text) {
      this.text = text;
    }
  }

  boolean holds(int measured) {
    return switch (relation) {
      case LESS_THAN -> measured < bound;
      case AT_LEAST -> measured >= bound;
    };
  }
}
