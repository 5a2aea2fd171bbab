package dev.ancilla.model.openai;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How the time before a retry passes; tests let it pass at once. */
@FunctionalInterface
interface Pause {
  Pause REAL = (length, wake) -> wake.await(length.toNanos(), TimeUnit.NANOSECONDS);

  /**
   * Waits, at most until the latch opens.
   *
   * @return true when the latch opened
   */
  boolean await(Duration length, CountDownLatch wake) throws InterruptedException;
}
