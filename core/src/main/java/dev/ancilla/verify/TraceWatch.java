package dev.ancilla.verify;

import dev.ancilla.spec.Clause;
import dev.ancilla.trace.Event;
import dev.ancilla.trace.Event.ToolCalled;
import java.util.ArrayList;
import java.util.List;

/** Several clauses watched over one conversation. One thread at a time; {@link #copy} forks it. */
public final class TraceWatch {
  /** One clause under watch. */
  public record Watched(Clause clause, TraceMonitor monitor) {}

  private final List<Watched> watched;

  public TraceWatch(List<Watched> watched) {
    this.watched = List.copyOf(watched);
  }

  /** Takes the next event; see {@link TraceMonitor#accept}. */
  public void accept(Event event) {
    watched.forEach(each -> each.monitor().accept(event));
  }

  /** The verdicts if the conversation ended here. */
  public Syndrome syndrome() {
    return new Syndrome(
        watched.stream()
            .map(each -> new Verdict(each.clause(), each.monitor().finding()))
            .toList());
  }

  /**
   * The verdicts for which this call must not be made: hard clauses it would break, or of which
   * that cannot be told. Empty when it may be made.
   */
  public List<Verdict> objections(ToolCalled call) {
    List<Verdict> objections = new ArrayList<>();
    for (Watched each : watched) {
      Verdict verdict = new Verdict(each.clause(), each.monitor().before(call));
      if (verdict.blocks()) {
        objections.add(verdict);
      }
    }
    return objections;
  }

  /** A second watch in the same state. */
  public TraceWatch copy() {
    return new TraceWatch(
        watched.stream().map(each -> new Watched(each.clause(), each.monitor().copy())).toList());
  }
}
