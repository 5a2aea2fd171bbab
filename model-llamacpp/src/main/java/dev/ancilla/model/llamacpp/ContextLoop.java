package dev.ancilla.model.llamacpp;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Owns one native context and runs all its tasks, a batch at a time. {@link #run} is the body of
 * the one thread that touches the context.
 *
 * <pre>
 *   seats:  reply, one token missing | prompt, 300 missing | prefix, nothing asked
 *   batch:  [ r ][ p p p p p p p p p p ... up to batchTokens ]   -&gt; decode -&gt; evaluated(...)
 * </pre>
 *
 * <p>Replies that run come first, then prompts in order of arrival, so that a long prompt slows the
 * others but never stops them.
 */
final class ContextLoop implements Runnable {
  private final NativeContext context;
  private final CellLog log;
  private final Intake intake;
  private final InstantSource clock;
  private final int sequences;
  private final List<Seat> seats = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final float[] logits;
  private final Sampler.Scratch scratch;

  /** A task and its sequence. */
  private record Seat(Task task, Sequence sequence) {
    int missing() {
      return task.target() - sequence.length();
    }
  }

  /** An entry of the batch whose logits somebody wants. */
  private record Place(int index, Seat seat, int position) {}

  /**
   * @param sequences how many tasks may be seated at once
   */
  ContextLoop(
      NativeContext context,
      int sequences,
      int vocabularySize,
      Intake intake,
      InstantSource clock) {
    this.context = context;
    this.log = new CellLog(context);
    this.sequences = sequences;
    this.intake = intake;
    this.clock = clock;
    this.logits = new float[vocabularySize];
    this.scratch = new Sampler.Scratch(vocabularySize);
  }

  @Override
  public void run() {
    boolean sound = false;
    try {
      while (!intake.closed()) {
        step();
      }
      sound = true;
    } catch (AncillaException e) {
      intake.fail(e);
      sound = true;
    } finally {
      if (!sound) {
        intake.fail(
            new AncillaException(
                ErrorCode.BUG, "The engine's thread ended in an error; see its stack trace."));
      }
      for (Seat seat : seats) {
        intake.failure().ifPresentOrElse(seat.task::fail, seat.task::cancel);
      }
      context.close();
    }
  }

  private void step() {
    admit();
    leave();
    if (log.wantsCompaction() || log.freeCells() < context.batchTokens()) {
      log.compact();
    }
    fillBatch();
    if (context.batch().size() > 0) {
      context.decode();
      deliver();
    }
  }

  private void admit() {
    boolean timed = seats.stream().anyMatch(seat -> seat.task.hasDeadline());
    for (Task task : intake.take(this, sequences - seats.size(), this::busy, timed)) {
      seats.add(new Seat(task, log.open(task.tokens(), task.target())));
      guarded(task, () -> task.admitted(this));
    }
  }

  private boolean busy() {
    Instant now = clock.instant();
    return seats.stream().anyMatch(seat -> seat.task.ready() || seat.task.over(now));
  }

  private void leave() {
    Instant now = clock.instant();
    seats.removeIf(
        seat -> {
          boolean over = seat.task.over(now);
          if (over) {
            log.close(seat.sequence);
          }
          return over;
        });
  }

  private void fillBatch() {
    context.batch().clear();
    places.clear();
    for (Seat seat : seats) {
      if (seat.task.ready()) {
        rollBack(seat);
        if (seat.missing() == 1) {
          feed(seat, 1);
        }
      }
    }
    for (Seat seat : seats) {
      if (seat.task.ready() && seat.missing() > 0) {
        feed(seat, Math.min(seat.missing(), context.batch().room()));
      }
    }
  }

  /** The last token is evaluated again, unless it is new: its logits are what the task is after. */
  private void rollBack(Seat seat) {
    int target = seat.task.target();
    int agreed = seat.sequence.sharedWith(seat.task.tokens(), target);
    log.truncate(seat.sequence, Math.min(agreed, target - 1));
  }

  private void feed(Seat seat, int count) {
    int[] tokens = seat.task.tokens();
    for (int i = 0; i < count; i++) {
      int position = seat.sequence.length();
      boolean wanted = seat.task.wantsLogits(position);
      int index = context.batch().add(tokens[position], position, seat.sequence.id(), wanted);
      log.append(seat.sequence, tokens[position]);
      if (wanted) {
        places.add(new Place(index, seat, position));
      }
    }
  }

  private void deliver() {
    for (Place place : places) {
      context.logits(place.index, logits);
      Task task = place.seat.task;
      guarded(task, () -> task.evaluated(place.position, logits, scratch));
    }
  }

  /** Runs what may call masks of the caller's: their errors end their own reply, not the engine. */
  private static void guarded(Task task, Runnable part) {
    try {
      part.run();
    } catch (AncillaException e) {
      task.fail(e);
    } catch (RuntimeException e) {
      task.fail(
          new AncillaException(
              ErrorCode.BUG, "A token mask failed (%s); see the cause.".formatted(e), e));
    }
  }
}
