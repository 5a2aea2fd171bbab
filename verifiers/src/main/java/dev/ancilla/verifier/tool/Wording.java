package dev.ancilla.verifier.tool;

import dev.ancilla.spec.Condition;
import dev.ancilla.spec.StateExpression;
import java.util.Locale;

/** Puts a rule's condition into words. */
record Wording(Condition when) {

  String condition() {
    return when == Condition.Always.ALWAYS ? "always" : StateExpression.print(when);
  }

  /** Advice that says when it holds. */
  String advice(String sentence) {
    return when == Condition.Always.ALWAYS
        ? sentence
        : "Where this holds: %s. %s".formatted(condition(), sentence);
  }

  static String capital(String phrase) {
    return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
  }
}
