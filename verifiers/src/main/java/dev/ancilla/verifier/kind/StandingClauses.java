package dev.ancilla.verifier.kind;

import dev.ancilla.spec.Clause;
import dev.ancilla.spec.Obligation;
import dev.ancilla.spec.Quantity;
import dev.ancilla.text.Unit;
import java.util.List;

/** What every answer owes unasked: it says something, and it does not loop. */
public final class StandingClauses {
  /*
   * Chosen by looking at recorded answers, 212 greedy ones of the embedded model (106 ran into the
   * token cap, nearly all of them looping) and 370 of a better model:
   *
   *   run, most times   cap hit, found   not cut, alarm   better model, alarm
   *    8 words, 2            101 / 106        12 / 106          60 / 370
   *   10 words, 2            100 / 106        10 / 106          46 / 370
   *   10 words, 3            100 / 106         6 / 106          32 / 370
   *   15 words, 2            100 / 106         6 / 106          35 / 370
   *
   * Of the better model's 46, most loop as well; refrains of poems and entries of templates are the
   * false alarms. A false alarm costs one more draw, a loop that passes is delivered.
   */
  private static final int LOOP_WORDS = 10;

  private static final int LOOP_TIMES = 2;

  private StandingClauses() {}

  /** No run of ten words more than twice. */
  public static Clause noLoop() {
    return Clause.hard(
        "standing.no-loop",
        new Obligation.Measure(new Quantity.MostRepeatedRun(LOOP_WORDS), 0, LOOP_TIMES));
  }

  /** At least one letter, digit or sign. */
  public static Clause notEmpty() {
    return Clause.hard(
        "standing.not-empty",
        new Obligation.Measure(new Quantity.Units(Unit.CHAR), 1, Obligation.Measure.OPEN));
  }

  /** All of them, for a spec made in code. */
  public static List<Clause> all() {
    return List.of(notEmpty(), noLoop());
  }
}
