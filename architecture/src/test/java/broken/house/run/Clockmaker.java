package broken.house.run;

import java.time.Instant;
import java.util.Random;

/** Makes its own time and chance. */
final class Clockmaker {
  private Clockmaker() {}

  static Instant now() {
    return Instant.now();
  }

  static Random chance() {
    return new Random();
  }

  static long ticks() {
    return System.nanoTime();
  }
}
