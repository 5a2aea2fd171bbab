package dev.ancilla.verify;

import dev.ancilla.trace.Event;
import dev.ancilla.trace.Event.ToolCalled;

/**
 * An obligation on a conversation, watched while the conversation goes on. One thread at a time;
 * {@link #copy} forks it.
 *
 * <p>{@link #finding} is what the verifier of the obligation finds on the trace so far. {@link
 * #value} also looks ahead: {@link PrefixValue#VIOLATED_FOR_GOOD} means that the finding stays F
 * whatever follows, {@link PrefixValue#SATISFIED_FOR_GOOD} that it stays T or N. What is undecided
 * fails closed and counts as {@link PrefixValue#PENDING}.
 */
public interface TraceMonitor {

  /**
   * Takes the next event and returns the value after it.
   *
   * @throws IllegalArgumentException when a call and its result do not fit together; the monitor is
   *     then as before
   */
  PrefixValue accept(Event event);

  /** The value after what was taken so far; before the first event, that of the empty trace. */
  PrefixValue value();

  /** The finding if the conversation ended here. */
  Finding finding();

  /**
   * What this call would be if it came next, asked before it is made: F when the call itself breaks
   * the obligation, U when that cannot be told, T when it does not, N when the obligation says
   * nothing about such a call. Changes nothing.
   */
  Finding before(ToolCalled call);

  /** A second monitor in the same state, for a conversation that is tried out. */
  TraceMonitor copy();
}
