package dev.ancilla.decode;

import java.time.Duration;

/**
 * What one request has consumed so far.
 *
 * @param attempts generations finished
 * @param tokensOut sampled tokens over all of them
 * @param elapsed wall time since the first call
 */
public record History(int attempts, long tokensOut, Duration elapsed) {}
