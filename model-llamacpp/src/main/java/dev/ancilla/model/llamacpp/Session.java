package dev.ancilla.model.llamacpp;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A sequence held for a {@link LlamaPrefix}. Thread-safe; one question at a time. */
final class Session implements Task {
  private static final float[] NO_ANSWER = {};

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Runnable wakeEngine;
  private int[] wanted;
  private boolean asked;
  private Optional<ContextLoop> seat = Optional.empty();
  private boolean closed;
  private float[] answer = NO_ANSWER;
  private Optional<AncillaException> failure = Optional.empty();

  /**
   * @param tokens what the sequence will begin with
   */
  Session(int[] tokens, Runnable wakeEngine) {
    this.wanted = tokens;
    this.wakeEngine = wakeEngine;
  }

  // The caller's side.

  /** Waits for a sequence and tells where it is. */
  ContextLoop awaitSeat() {
    lock.lock();
    try {
      while (seat.isEmpty() && failure.isEmpty()) {
        await();
      }
      rethrow();
      return seat.orElseThrow();
    } finally {
      lock.unlock();
    }
  }

  /** The logits after the last of these tokens, which is evaluated again if need be. */
  float[] evaluate(int[] tokens) {
    lock.lock();
    try {
      rethrow();
      wanted = tokens;
      asked = true;
      answer = NO_ANSWER;
    } finally {
      lock.unlock();
    }
    wakeEngine.run();
    lock.lock();
    try {
      while (asked && failure.isEmpty()) {
        await();
      }
      rethrow();
      return answer;
    } finally {
      lock.unlock();
    }
  }

  /** Gives the sequence back. */
  void close() {
    lock.lock();
    try {
      closed = true;
      asked = false;
    } finally {
      lock.unlock();
    }
    wakeEngine.run();
  }

  private void rethrow() {
    if (failure.isPresent()) {
      throw failure.get();
    }
    if (closed) {
      throw new IllegalStateException("the prefix is closed.");
    }
  }

  private void await() {
    try {
      changed.await();
    } catch (InterruptedException e) {
      closed = true;
      asked = false;
      Thread.currentThread().interrupt();
      throw new AncillaException(
          ErrorCode.CANCELLED, "The prefix was closed: its thread was interrupted.", e);
    }
  }

  // The engine's side.

  @Override
  public int target() {
    return tokens().length;
  }

  @Override
  public int[] tokens() {
    lock.lock();
    try {
      return wanted;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean ready() {
    lock.lock();
    try {
      return asked;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean wantsLogits(int position) {
    return position == target() - 1;
  }

  @Override
  public void admitted(ContextLoop loop) {
    lock.lock();
    try {
      seat = Optional.of(loop);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void evaluated(int position, float[] logits, Sampler.Scratch scratch) {
    lock.lock();
    try {
      answer = logits.clone();
      asked = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean over(Instant now) {
    lock.lock();
    try {
      return closed || failure.isPresent();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean hasDeadline() {
    return false;
  }

  @Override
  public void cancel() {
    fail(
        new AncillaException(
            ErrorCode.CANCELLED, "The model was closed while one of its prefixes was open."));
  }

  @Override
  public void fail(AncillaException why) {
    lock.lock();
    try {
      failure = Optional.of(why);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
