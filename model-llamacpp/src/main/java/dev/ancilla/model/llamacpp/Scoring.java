package dev.ancilla.model.llamacpp;

import dev.ancilla.error.AncillaException;
import dev.ancilla.error.ErrorCode;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Finds how likely given tokens are. Thread-safe. */
final class Scoring implements Task {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final int[] tokens;
  private final int from;
  private final double[] logProbabilities;
  private int left;
  private boolean abandoned;
  private Optional<AncillaException> failure = Optional.empty();

  /**
   * @param from index of the first token to score, from 1 to less than the length
   */
  Scoring(int[] tokens, int from) {
    this.tokens = tokens;
    this.from = from;
    this.left = tokens.length - from;
    this.logProbabilities = new double[left];
  }

  double[] await() {
    lock.lock();
    try {
      while (left > 0 && failure.isEmpty()) {
        changed.await();
      }
      if (failure.isPresent()) {
        throw failure.get();
      }
      return logProbabilities;
    } catch (InterruptedException e) {
      abandoned = true;
      Thread.currentThread().interrupt();
      throw new AncillaException(
          ErrorCode.CANCELLED, "The scoring was cancelled: its thread was interrupted.", e);
    } finally {
      lock.unlock();
    }
  }

  /** The last token is scored, but nothing follows it. */
  @Override
  public int target() {
    return tokens.length - 1;
  }

  @Override
  public int[] tokens() {
    return tokens;
  }

  @Override
  public int reusable() {
    return from - 1;
  }

  @Override
  public boolean ready() {
    return !over(Instant.MIN);
  }

  @Override
  public boolean wantsLogits(int position) {
    return position >= from - 1;
  }

  @Override
  public void admitted(ContextLoop loop) {}

  @Override
  public void evaluated(int position, float[] logits, Sampler.Scratch scratch) {
    double score = logits[tokens[position + 1]] - Generation.normaliser(logits, scratch);
    lock.lock();
    try {
      logProbabilities[position + 1 - from] = score;
      left--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean over(Instant now) {
    lock.lock();
    try {
      return left == 0 || abandoned || failure.isPresent();
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
    fail(new AncillaException(ErrorCode.CANCELLED, "The model was closed while it scored a text."));
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
