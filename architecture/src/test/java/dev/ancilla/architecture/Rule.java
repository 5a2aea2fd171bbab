package dev.ancilla.architecture;

import java.util.List;
import java.util.function.Function;

/**
 * One rule.
 *
 * @param number as the stack document counts them, with a letter where it is split
 * @param says what must hold
 * @param breaches finds where it does not
 */
record Rule(String number, String says, Function<House, List<Breach>> breaches) {

  /**
   * A place where a rule is broken.
   *
   * @param type full name of the class, or of the package
   */
  record Breach(String type, String text) implements Comparable<Breach> {
    /** True when the class lies in exactly this package of ours. */
    boolean isIn(String relativePackage) {
      return type.matches(".*\\." + relativePackage.replace(".", "\\.") + "\\.[^.]+");
    }

    @Override
    public int compareTo(Breach other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return type + ": " + text;
    }
  }

  /**
   * A breach that is meant.
   *
   * @param type full name of the class it is allowed to
   */
  record Exemption(String number, String type, String reason) {
    boolean covers(Rule rule, Breach breach) {
      return number.equals(rule.number) && type.equals(breach.type);
    }
  }
}
