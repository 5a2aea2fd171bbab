package broken.house.run;

import java.util.logging.Logger;

/** Logs its own way. */
final class Logs {
  private static final Logger LOGGER = Logger.getLogger("logs");

  private Logs() {}

  static void log() {
    LOGGER.info("hello");
  }
}
