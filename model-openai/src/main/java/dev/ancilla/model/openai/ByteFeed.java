package dev.ancilla.model.openai;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The body of a response, taken piece by piece with a limit to the waiting. One thread takes; any
 * thread may abort.
 *
 * <p>{@code BodyHandlers.ofInputStream} will not do: its reads cannot time out. Here the next piece
 * is asked for when one is taken, so at most one waits (16 KiB, as java.net.http reads), and a slow
 * reader slows the endpoint down.
 */
final class ByteFeed implements BodySubscriber<ByteFeed> {
  private static final Duration LONGEST_DRAIN = Duration.ofSeconds(5);
  private static final Executor AFTER_DRAIN =
      CompletableFuture.delayedExecutor(LONGEST_DRAIN.toSeconds(), TimeUnit.SECONDS);

  /** What taking gives. */
  sealed interface Signal {
    /** Some more of the body. */
    record Bytes(List<ByteBuffer> pieces) implements Signal {}

    /** The connection failed before the body was whole. */
    record Broken(Throwable cause) implements Signal {}

    /** What needs no more than its name. */
    enum Mark implements Signal {
      /** The body is whole. */
      END,
      /** Nothing came in time. */
      SILENCE,
      /** Somebody aborted. */
      ABORTED
    }
  }

  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private Optional<Flow.Subscription> subscription = Optional.empty();
  private boolean aborted;
  private volatile boolean draining;

  /** Waits for the next piece; {@link Signal.Mark#SILENCE} when it takes longer than the limit. */
  Signal take(Duration limit) throws InterruptedException {
    Signal signal = signals.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
    if (signal == null) {
      return Signal.Mark.SILENCE;
    }
    if (signal instanceof Signal.Bytes) {
      requestMore();
    }
    return signal;
  }

  /** Cuts the connection, now or as soon as there is one. */
  void abort() {
    Optional<Flow.Subscription> running;
    synchronized (this) {
      aborted = true;
      running = subscription;
    }
    running.ifPresent(Flow.Subscription::cancel);
    signals.add(Signal.Mark.ABORTED);
  }

  /**
   * Drops the rest of the body without waiting for it, so that the connection can serve again. An
   * endpoint that does not end its body within five seconds loses the connection.
   */
  void drain() {
    draining = true;
    signals.clear();
    requestMore();
    AFTER_DRAIN.execute(this::abort);
  }

  @Override
  public void onSubscribe(Flow.Subscription started) {
    boolean unwanted;
    synchronized (this) {
      subscription = Optional.of(started);
      unwanted = aborted;
    }
    if (unwanted) {
      started.cancel();
    } else {
      started.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    if (draining) {
      requestMore();
    } else {
      signals.add(new Signal.Bytes(pieces));
    }
  }

  @Override
  public void onError(Throwable cause) {
    letGo();
    signals.add(new Signal.Broken(cause));
  }

  @Override
  public void onComplete() {
    letGo();
    signals.add(Signal.Mark.END);
  }

  /** At once, so that the head of a response does not wait for its body. */
  @Override
  public CompletionStage<ByteFeed> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  /** From here on the connection may serve another request, which an abort must not hit. */
  private synchronized void letGo() {
    subscription = Optional.empty();
  }

  private void requestMore() {
    Optional<Flow.Subscription> running;
    synchronized (this) {
      running = subscription;
    }
    running.ifPresent(open -> open.request(1));
  }
}
