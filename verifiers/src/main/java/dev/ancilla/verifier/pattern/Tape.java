package dev.ancilla.verifier.pattern;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A row of numbers that grows at its end. One thread at a time; copies are independent and cost
 * nothing until two of them grow differently.
 */
final class Tape {
  /*
   * Copies share an array. Whoever first takes the next free place grows on in it; the other one
   * moves to an array of its own. Nobody reads behind its own length, so that a place is never seen
   * before it is written.
   */
  private int[] numbers;
  private AtomicInteger used;
  private int length;

  Tape() {
    this.numbers = new int[16];
    this.used = new AtomicInteger();
  }

  private Tape(Tape other) {
    this.numbers = other.numbers;
    this.used = other.used;
    this.length = other.length;
  }

  void append(int number) {
    if (length == numbers.length || !used.compareAndSet(length, length + 1)) {
      numbers = Arrays.copyOf(numbers, Math.max(16, 2 * length));
      used = new AtomicInteger(length + 1);
    }
    numbers[length++] = number;
  }

  int length() {
    return length;
  }

  int at(int place) {
    return numbers[place];
  }

  /** The numbers from start to end, end exclusive, as code points. */
  String text(int start, int end) {
    return new String(numbers, start, end - start);
  }

  Tape copy() {
    return new Tape(this);
  }
}
