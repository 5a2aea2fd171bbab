package dev.ancilla.model.llamacpp;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import dev.ancilla.model.Completion;
import dev.ancilla.model.Token;
import dev.ancilla.model.TokenStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The reader's end of a reply. Thread-safe.
 *
 * <p>Holds at most {@link #BOUND} unread tokens and a few that were under way; then the reply
 * pauses until the reader catches up, and its sequence stays occupied. An interrupt of a waiting
 * reader cancels the reply.
 */
final class ReplyStream implements TokenStream {
  static final int BOUND = 64;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Token> unread = new ArrayDeque<>();
  private final Runnable wakeEngine;
  private Optional<Completion> completion = Optional.empty();
  private Optional<AncillaException> failure = Optional.empty();
  private boolean closed;

  /**
   * @param wakeEngine called without locks when the engine may have something to do
   */
  ReplyStream(Runnable wakeEngine) {
    this.wakeEngine = wakeEngine;
  }

  // The engine's side.

  void offer(Token token) {
    lock.lock();
    try {
      unread.addLast(token);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean full() {
    lock.lock();
    try {
      return unread.size() >= BOUND;
    } finally {
      lock.unlock();
    }
  }

  /** Whether the reader wants no more. */
  boolean closed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  void end(Completion how) {
    lock.lock();
    try {
      completion = Optional.of(how);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void fail(AncillaException why) {
    lock.lock();
    try {
      failure = Optional.of(why);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  // The reader's side.

  @Override
  public Optional<Token> next() {
    boolean wasFull;
    Token token;
    lock.lock();
    try {
      while (unread.isEmpty() && !closed && !over()) {
        await();
      }
      if (closed) {
        return Optional.empty();
      }
      if (unread.isEmpty()) {
        rethrow();
        return Optional.empty();
      }
      wasFull = unread.size() == BOUND;
      token = unread.removeFirst();
    } finally {
      lock.unlock();
    }
    if (wasFull) {
      wakeEngine.run();
    }
    return Optional.of(token);
  }

  @Override
  public Completion completion() {
    lock.lock();
    try {
      if (!closed && (!unread.isEmpty() || !over())) {
        throw new IllegalStateException("the reply has not ended; read on or close it.");
      }
      while (!over()) {
        await();
      }
      rethrow();
      return completion.orElseThrow();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    boolean running;
    lock.lock();
    try {
      closed = true;
      unread.clear();
      running = !over();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (running) {
      wakeEngine.run();
    }
  }

  private boolean over() {
    return completion.isPresent() || failure.isPresent();
  }

  private void rethrow() {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private void await() {
    try {
      changed.await();
    } catch (InterruptedException e) {
      closed = true;
      Thread.currentThread().interrupt();
      throw new AncillaException(
          ErrorCode.CANCELLED, "The reply was cancelled: the reading thread was interrupted.", e);
    }
  }
}
