package dev.ancilla.verifier.tool;

/**
 * What the user replied to what.
 *
 * @param before the assistant's last text; empty when there was none since the user spoke last
 * @param reply the user's next message; messages in direct succession are joined by line breaks
 */
record Exchange(String before, String reply) {

  Exchange with(String message) {
    return new Exchange(before, reply + "\n" + message);
  }
}
