package dev.ancilla.model.llamacpp;

import dev.ancilla.error.AncillaException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Where tasks wait for a free sequence, first come first served. Thread-safe.
 *
 * <p>Lock order: the intake's lock before a stream's or a session's; nobody calls in here while
 * holding one of those.
 */
final class Intake {
  /** How late a deadline may be noticed while nothing else happens. */
  private static final long DEADLINE_CHECK_MILLIS = 20;

  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final List<Waiting> waiting = new ArrayList<>();
  private Optional<AncillaException> failure = Optional.empty();
  private boolean closed;

  Intake(InstantSource clock) {
    this.clock = clock;
  }

  private record Waiting(Task task, Optional<ContextLoop> loop) {
    boolean suits(ContextLoop candidate) {
      return loop.isEmpty() || loop.get() == candidate;
    }
  }

  /**
   * Queues a task.
   *
   * @param loop the only one that may take it, if any
   */
  void submit(Task task, Optional<ContextLoop> loop) {
    lock.lock();
    try {
      if (failure.isPresent()) {
        throw new AncillaException(
            failure.get().code(),
            "The engine stopped after a failure: %s Open the model again."
                .formatted(failure.get().getMessage()),
            failure.get());
      }
      if (closed) {
        throw new IllegalStateException("the model is closed.");
      }
      waiting.add(new Waiting(task, loop));
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Tells the loops that one of them may have something to do. */
  void wake() {
    lock.lock();
    try {
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends all loops; what waits is cancelled. */
  void close() {
    end(Optional.empty());
  }

  /** Ends all loops after one of them failed; what waits fails too. */
  void fail(AncillaException why) {
    end(Optional.of(why));
  }

  private void end(Optional<AncillaException> why) {
    List<Waiting> left;
    lock.lock();
    try {
      if (!closed) {
        failure = why;
      }
      closed = true;
      left = List.copyOf(waiting);
      waiting.clear();
      news.signalAll();
    } finally {
      lock.unlock();
    }
    for (Waiting entry : left) {
      why.ifPresentOrElse(entry.task()::fail, entry.task()::cancel);
    }
  }

  /** Whether a loop failed; the others then fail their tasks too. */
  Optional<AncillaException> failure() {
    lock.lock();
    try {
      return failure;
    } finally {
      lock.unlock();
    }
  }

  boolean closed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the loop has something to do, and gives it the tasks that take its free seats.
   *
   * @param busy whether a seated task can go on or is over
   * @param timed whether a seated task has a deadline
   * @return also empty when the intake is closed
   */
  List<Task> take(ContextLoop loop, int freeSeats, BooleanSupplier busy, boolean timed) {
    lock.lock();
    try {
      while (true) {
        List<Task> taken = takeNow(loop, freeSeats);
        if (closed || !taken.isEmpty() || busy.getAsBoolean()) {
          return taken;
        }
        boolean watchClock = timed || waiting.stream().anyMatch(w -> w.task().hasDeadline());
        await(watchClock);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Loop threads are the engine's own: an interrupt of one has no meaning. */
  private void await(boolean watchClock) {
    if (!watchClock) {
      news.awaitUninterruptibly();
      return;
    }
    try {
      boolean _ = news.await(DEADLINE_CHECK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.interrupted();
    }
  }

  private List<Task> takeNow(ContextLoop loop, int freeSeats) {
    Instant now = clock.instant();
    List<Task> taken = new ArrayList<>();
    for (Iterator<Waiting> entries = waiting.iterator(); entries.hasNext(); ) {
      Waiting entry = entries.next();
      if (entry.task().over(now)) {
        entries.remove();
      } else if (taken.size() < freeSeats && entry.suits(loop)) {
        entries.remove();
        taken.add(entry.task());
      }
    }
    return taken;
  }
}
