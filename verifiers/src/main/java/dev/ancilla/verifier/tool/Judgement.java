package dev.ancilla.verifier.tool;

import dev.ancilla.verify.Value;

/**
 * What a rule makes of one act.
 *
 * @param event the act's place in the trace
 * @param act the act in words
 * @param window the number of the window it fell into
 * @param condition whether the rule bound there
 * @param value N where it did not
 */
record Judgement(int event, String act, int window, Value condition, Value value) {

  // An undecided condition leaves undecided only what would otherwise break the rule.
  static Value bound(Value value, Value condition) {
    return value == Value.T && condition == Value.U ? Value.T : value.when(condition);
  }
}
