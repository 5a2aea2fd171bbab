package dev.ancilla.verifier.tool;

import dev.ancilla.trace.Event;

/** What is demanded within one window, as its events come. Immutable. */
interface Duty {

  /** The duty after one more event of its window, which led from one situation to the next. */
  Duty after(Event event, Situation before, Situation now);

  /** What would be owed if the window closed here. */
  Account account();

  /** True when nothing in this window can break it any more. */
  boolean isSettled();
}
