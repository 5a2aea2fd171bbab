package dev.ancilla.trace;

import dev.ancilla.trace.Event.UserSaid;
import java.util.ArrayList;
import java.util.List;

/**
 * A conversation as the events in their order. Immutable, thread-safe.
 *
 * <p>A turn begins with a user message and lasts until the next one; user messages in direct
 * succession begin one turn together. What comes before the first user message belongs to no turn.
 */
public final class Trace {
  /** Nothing has happened yet. */
  public static final Trace EMPTY = new Trace(List.of(), OpenCalls.NONE);

  private final List<Event> events;
  private final OpenCalls open;

  private Trace(List<Event> events, OpenCalls open) {
    this.events = events;
    this.open = open;
  }

  /**
   * A trace of these events.
   *
   * @throws IllegalArgumentException when calls and results do not fit together, see {@link
   *     OpenCalls#after}
   */
  public static Trace of(List<Event> events) {
    OpenCalls open = OpenCalls.NONE;
    for (Event event : events) {
      open = open.after(event);
    }
    return new Trace(List.copyOf(events), open);
  }

  /** See {@link #of(List)}. */
  public static Trace of(Event... events) {
    return of(List.of(events));
  }

  /**
   * This trace and one more event. Cost: one copy of the list.
   *
   * @throws IllegalArgumentException when a call and its result do not fit together, see {@link
   *     OpenCalls#after}
   */
  public Trace with(Event event) {
    List<Event> longer = new ArrayList<>(events);
    longer.add(event);
    return new Trace(List.copyOf(longer), open.after(event));
  }

  /** All events, oldest first. */
  public List<Event> events() {
    return events;
  }

  /** The calls whose results are not back yet. */
  public OpenCalls openCalls() {
    return open;
  }

  /** Where each turn begins, as places in {@link #events}, ascending. */
  public List<Integer> turnStarts() {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof UserSaid
          && (i == 0 || !(events.get(i - 1) instanceof UserSaid))) {
        starts.add(i);
      }
    }
    return starts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Trace trace && events.equals(trace.events);
  }

  @Override
  public int hashCode() {
    return events.hashCode();
  }

  @Override
  public String toString() {
    return "Trace" + events;
  }
}
