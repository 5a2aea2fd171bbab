package dev.ancilla.model.openai;

import java.time.Duration;

/**
 * How long to wait for an endpoint. All must be above zero. Immutable.
 *
 * @param connect for a connection
 * @param firstToken from sending the request to the first event of the reply; covers queueing and
 *     reading the prompt
 * @param betweenTokens from one event to the next; comments and parts of an event do not count
 * @param whole for the reply with all its retries
 */
public record Timeouts(
    Duration connect, Duration firstToken, Duration betweenTokens, Duration whole) {

  /** 10 seconds to connect, 2 minutes to begin, 1 minute of silence, 10 minutes in all. */
  public static final Timeouts USUAL =
      new Timeouts(
          Duration.ofSeconds(10),
          Duration.ofMinutes(2),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10));

  public Timeouts {
    if (!connect.isPositive()
        || !firstToken.isPositive()
        || !betweenTokens.isPositive()
        || !whole.isPositive()) {
      throw new IllegalArgumentException(
          "timeouts must be above zero: connect %s, first token %s, between tokens %s, whole %s."
              .formatted(connect, firstToken, betweenTokens, whole));
    }
  }

  public Timeouts withFirstToken(Duration longest) {
    return new Timeouts(connect, longest, betweenTokens, whole);
  }

  public Timeouts withBetweenTokens(Duration longest) {
    return new Timeouts(connect, firstToken, longest, whole);
  }

  public Timeouts withWhole(Duration longest) {
    return new Timeouts(connect, firstToken, betweenTokens, longest);
  }
}
