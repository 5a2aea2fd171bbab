package dev.ancilla.model;

/**
 * What a call consumed, in tokens. Usages add.
 *
 * @param tokensIn prompt tokens
 * @param tokensOut sampled tokens, those that were thrown away again included
 * @param tokensForced tokens of the reply that the caller set
 */
public record Usage(long tokensIn, long tokensOut, long tokensForced) {
  public static final Usage NONE = new Usage(0, 0, 0);

  public Usage {
    if (tokensIn < 0 || tokensOut < 0 || tokensForced < 0) {
      throw new IllegalArgumentException(
          "usage must not be negative: in %d, out %d, forced %d."
              .formatted(tokensIn, tokensOut, tokensForced));
    }
  }

  public Usage plus(Usage other) {
    return new Usage(
        tokensIn + other.tokensIn, tokensOut + other.tokensOut, tokensForced + other.tokensForced);
  }
}
