package dev.ancilla.model;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One token of a reply.
 *
 * @param id in the model's vocabulary; -1 where the endpoint does not tell
 * @param text what this token lets out; empty while a character or a possible stop text is still
 *     incomplete
 * @param logProbability natural logarithm, before temperature and truncation; empty where unknown
 * @param alternatives the most likely tokens at this place, likeliest first, as many as asked for
 * @param forced true when the token was set by the caller and not sampled
 */
public record Token(
    int id,
    String text,
    OptionalDouble logProbability,
    List<Alternative> alternatives,
    boolean forced) {
  public Token {
    alternatives = List.copyOf(alternatives);
  }

  /** A token that might have come instead. */
  public record Alternative(int id, String text, double logProbability) {}
}
