package dev.ancilla.verify;

/**
 * Whether a clause has a say.
 *
 * @param value T where it has, N where it has not, U where that cannot be told
 * @param why in a few words; empty for T
 */
record Applicability(Value value, String why) {
  static final Applicability APPLIES = new Applicability(Value.T, "");

  static Applicability not(String why) {
    return new Applicability(Value.N, why);
  }

  static Applicability unknown(String why) {
    return new Applicability(Value.U, why);
  }

  /** Both must grant it; a refusal is stronger than a doubt. */
  Applicability and(Applicability other) {
    return switch (value) {
      case T, F -> other;
      case N -> this;
      case U -> other.value == Value.N ? other : this;
    };
  }

  /** The finding in place of one on the text. */
  Finding finding() {
    return value == Value.U ? Finding.undecided(why) : Finding.notApplicable(why);
  }
}
