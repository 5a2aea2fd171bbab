package dev.ancilla.cli;

import java.io.PrintStream;
import java.time.InstantSource;

/**
 * How we talk to the user: sentences, and how far a long step is. Everything goes to standard
 * error. One thread at a time.
 */
sealed interface Terminal permits ScreenTerminal, PlainTerminal {

  static Terminal of(Surroundings surroundings) {
    String columns = surroundings.property(Surroundings.TERMINAL_COLUMNS);
    PrintStream err = surroundings.err();
    InstantSource clock = surroundings.clock();
    return columns.matches("[0-9]{1,4}")
        ? new ScreenTerminal(err, Integer.parseInt(columns))
        : new PlainTerminal(err, clock);
  }

  /** Prints a sentence on a line of its own. */
  void say(String sentence);

  /**
   * Begins a step that takes long enough to be shown.
   *
   * @param task what is done
   * @param total how far it goes; 0 where unknown
   * @param unit what is counted
   */
  Step begin(String task, long total, Unit unit);

  /** A step under way. Close it, also when it failed. */
  interface Step extends AutoCloseable {
    /** How far it is, counted from the start. */
    void reached(long done);

    /** Says something beside it, such as a running score. */
    void note(String text);

    @Override
    void close();
  }

  /**
   * What a step counts.
   *
   * @param name as printed after the number
   * @param size how many of the counted things make one of these
   */
  record Unit(String name, long size) {
    static final Unit MEGABYTES = new Unit("MB", 1_000_000);
  }
}
