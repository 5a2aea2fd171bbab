package dev.ancilla.model;

import java.util.Arrays;

/**
 * A set of token ids below a fixed size, one bit each. One thread at a time.
 *
 * <p>{@code java.util.BitSet} without its growth checks, and with the word array in reach, since
 * masks are intersected for every token.
 */
public final class TokenSet {
  private final long[] words;
  private final int size;

  /** An empty set over ids 0 to size - 1. */
  public TokenSet(int size) {
    this.size = size;
    this.words = new long[(size + 63) >>> 6];
  }

  /** How many ids there are, in the set or not. */
  public int size() {
    return size;
  }

  public boolean contains(int token) {
    return (words[token >>> 6] & (1L << token)) != 0;
  }

  public void add(int token) {
    checkToken(token);
    words[token >>> 6] |= 1L << token;
  }

  public void remove(int token) {
    checkToken(token);
    words[token >>> 6] &= ~(1L << token);
  }

  public void addAll() {
    Arrays.fill(words, -1L);
    int spare = size & 63;
    if (spare != 0) {
      words[words.length - 1] = (1L << spare) - 1;
    }
  }

  public void clear() {
    Arrays.fill(words, 0);
  }

  /** Keeps what is in both. */
  public void retainAll(TokenSet other) {
    checkSize(other);
    for (int i = 0; i < words.length; i++) {
      words[i] &= other.words[i];
    }
  }

  /** Removes what is in the other. */
  public void removeAll(TokenSet other) {
    checkSize(other);
    for (int i = 0; i < words.length; i++) {
      words[i] &= ~other.words[i];
    }
  }

  public boolean isEmpty() {
    for (long word : words) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  /** How many ids are in the set. */
  public int count() {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** The smallest id in the set that is at least {@code from}, or -1. */
  public int next(int from) {
    if (from >= size) {
      return -1;
    }
    int index = from >>> 6;
    long word = words[index] & (-1L << from);
    while (word == 0) {
      if (++index == words.length) {
        return -1;
      }
      word = words[index];
    }
    return (index << 6) + Long.numberOfTrailingZeros(word);
  }

  private void checkToken(int token) {
    if (token < 0 || token >= size) {
      throw new IllegalArgumentException(
          "token %d is outside the vocabulary of %d.".formatted(token, size));
    }
  }

  private void checkSize(TokenSet other) {
    if (other.size != size) {
      throw new IllegalArgumentException(
          "sets over %d and %d tokens do not mix.".formatted(size, other.size));
    }
  }
}
